package org.supernet4j.testkit;

import java.util.LinkedHashMap;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;

/**
 * A gated subnet of {@link FakeEngine}: the sum of the models of all architectures that the gates
 * run, each times the product of its gates.
 *
 * @param weights the products by architecture
 */
record FakeMixture(Map<Architecture, Double> weights) {
  static FakeMixture of(Architecture architecture, Gates gates) {
    Map<Architecture, Double> weights = new LinkedHashMap<>(Map.of(architecture, 1.0));
    for (Choice choice : gates.choices()) {
      int position = architecture.choices().positionOf(choice);
      Map<Architecture, Double> more = new LinkedHashMap<>();
      weights.forEach(
          (part, weight) ->
              gates
                  .weights()
                  .get(choice)
                  .forEach((option, gate) -> more.put(part.with(position, option), weight * gate)));
      weights = more;
    }
    return new FakeMixture(weights);
  }
}
