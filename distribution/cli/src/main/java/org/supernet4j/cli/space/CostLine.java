package org.supernet4j.cli.space;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.space.Architecture;

/** A line of {@code supernet cost}. */
final class CostLine {
  private CostLine() {}

  /** An object with {@code id}, {@code macs}, {@code parameters} and {@code activations}. */
  static String json(Architecture architecture, Cost cost) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", architecture.id())
        .put("macs", cost.macs())
        .put("parameters", cost.parameters())
        .put("activations", cost.activations())
        .toString();
  }
}
