package org.supernet4j.cli.space;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.cost.LayerCost;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.runtime.run.SpaceSize;

/** The description of a search space for programs. */
final class SpaceJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SpaceJson() {}

  /** An object; {@code networks} is null in it where there are too many to count. */
  static ObjectNode of(NamedSpace named) {
    ObjectNode node = JSON.objectNode();
    node.put("name", named.space().name());
    node.put("description", named.description());
    node.putObject("image")
        .put("height", named.data().height())
        .put("width", named.data().width())
        .put("channels", named.data().channels());
    node.put("classes", named.data().classes().size());
    ArrayNode choices = node.putArray("choices");
    named.space().choices().list().forEach(choice -> choices.add(choice(choice)));
    SpaceSize size = SpaceSize.of(named.space());
    node.put("combinations", size.combinations());
    size.networks().ifPresentOrElse(n -> node.put("networks", n), () -> node.putNull("networks"));
    CostModel costs = named.space().costs();
    node.set("smallest", network(named.space().smallest(), costs));
    node.set("largest", network(named.space().largest(), costs));
    return node;
  }

  private static ObjectNode choice(Choice choice) {
    ObjectNode node = JSON.objectNode().put("name", choice.name());
    ArrayNode options = node.putArray("options");
    for (int option = 0; option < choice.count(); option++) {
      if (choice.hasSizes()) {
        options.add(choice.size(option));
      } else {
        options.add(choice.options().get(option));
      }
    }
    return node;
  }

  private static ObjectNode network(Architecture architecture, CostModel costs) {
    ObjectNode node = JSON.objectNode().put("id", architecture.id());
    put(costs.cost(architecture), node);
    ArrayNode layers = node.putArray("layers");
    for (LayerCost layer : costs.layers(architecture)) {
      ObjectNode entry = layers.addObject();
      entry.put("path", layer.node().path());
      entry.put("layer", layer.node().layer().toString());
      ArrayNode output = entry.putArray("output");
      layer.node().output().dimensions().forEach(size -> output.add(size.largest()));
      put(layer.cost(), entry);
    }
    return node;
  }

  private static void put(Cost cost, ObjectNode into) {
    into.put("macs", cost.macs());
    into.put("parameters", cost.parameters());
    into.put("activations", cost.activations());
  }
}
