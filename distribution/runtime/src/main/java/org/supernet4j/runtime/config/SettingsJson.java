package org.supernet4j.runtime.config;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.supernet4j.runtime.config.schema.Range;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;

/**
 * Writes the documentation of settings for programs. Each setting is an object with {@code key},
 * {@code description}, {@code allowed} (for people), {@code required}, and where they apply {@code
 * default} (HOCON), {@code min}, {@code max}, {@code options} (of an enum), {@code component} (the
 * kind), {@code settings} (of a block) and {@code variants} (settings by {@code type}).
 */
public final class SettingsJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SettingsJson() {}

  /** An array with an object for each setting. */
  public static ArrayNode json(SettingsDoc settings) {
    ArrayNode array = JSON.arrayNode();
    settings.entries().forEach(entry -> array.add(json(entry)));
    return array;
  }

  private static ObjectNode json(SettingsDoc.Entry entry) {
    SettingSchema setting = entry.setting();
    ObjectNode node = JSON.objectNode();
    node.put("key", setting.key());
    node.put("description", setting.description());
    node.put("allowed", setting.allowed());
    node.put("required", setting.isRequired());
    setting.defaultText().ifPresent(text -> node.put("default", text));
    addRange(node, setting.range());
    addType(node, setting.type().innermost(), entry);
    return node;
  }

  private static void addRange(ObjectNode node, Range range) {
    if (range.hasMin()) {
      node.put("min", range.min());
    }
    if (range.hasMax()) {
      node.put("max", range.max());
    }
  }

  private static void addType(ObjectNode node, SettingType type, SettingsDoc.Entry entry) {
    if (type instanceof SettingType.OneOf oneOf) {
      ArrayNode options = node.putArray("options");
      oneOf.names().forEach(options::add);
    }
    if (type instanceof SettingType.ComponentOf component) {
      node.put("component", component.kind().label());
    }
    if (type instanceof SettingType.Block) {
      node.set("settings", json(entry.nested()));
    }
    if (type instanceof SettingType.Variants) {
      ObjectNode variants = node.putObject("variants");
      entry.variants().forEach((name, doc) -> variants.set(name, json(doc)));
    }
  }
}
