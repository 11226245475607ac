package org.supernet4j.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.supernet4j.runtime.config.SettingsDoc;
import org.supernet4j.runtime.config.SettingsJson;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import org.supernet4j.runtime.plugin.RegisteredComponent;

/** The list of components for programs. */
final class PluginsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private PluginsJson() {}

  /** An object with {@code components} and {@code skipped}, the providers that could not load. */
  static ObjectNode of(Components components, List<Kind> kinds) {
    ObjectNode node = JSON.objectNode();
    ArrayNode list = node.putArray("components");
    ArrayNode skipped = node.putArray("skipped");
    for (Kind kind : kinds) {
      components.all(kind).forEach(component -> list.add(component(component)));
      for (String reason : components.skipped(kind)) {
        skipped.addObject().put("kind", kind.label()).put("reason", reason);
      }
    }
    return node;
  }

  private static ObjectNode component(RegisteredComponent component) {
    ObjectNode node = JSON.objectNode();
    node.put("kind", component.kind().label());
    node.put("name", component.name());
    node.put("description", component.factory().description());
    node.put("source", component.origin().source());
    node.put("version", component.origin().version().orElse(null));
    node.put("block", component.kind().block());
    node.set("settings", SettingsJson.json(SettingsDoc.of(component.factory().configType())));
    return node;
  }
}
