package org.supernet4j.api.network;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;

/** Which choices of a network may have gates: those that pick alternatives and decide no more. */
final class GateCheck {
  private final Network network;
  private final Set<Choice> picking = new LinkedHashSet<>();
  private final Map<Choice, String> deciding = new HashMap<>();

  GateCheck(Network network) {
    this.network = network;
    network.forEachNode(
        (block, node) -> {
          if (node.layer() instanceof Alternatives alternatives) {
            picking.add(alternatives.choice());
          } else {
            for (Choice choice : node.layer().choices(block.inputsOf(node))) {
              deciding.putIfAbsent(choice, "'" + node.path() + "' (" + node.layer() + ")");
            }
          }
        });
  }

  /** The choices that may have gates, in the order of the layers. */
  Set<Choice> gateable() {
    Set<Choice> gateable = new LinkedHashSet<>(picking);
    gateable.removeAll(deciding.keySet());
    return gateable;
  }

  /** Refuses gates on other choices. */
  void accept(Gates gates) {
    for (Choice choice : gates.choices()) {
      network.choices().positionOf(choice);
      if (deciding.containsKey(choice)) {
        throw new IllegalArgumentException(
            "choice '"
                + choice.name()
                + "' cannot have gates: several of its options would run, but it decides a size or"
                + " condition at "
                + deciding.get(choice)
                + "; use a choice of its own there");
      }
      if (!picking.contains(choice)) {
        throw new IllegalArgumentException(
            "choice '"
                + choice.name()
                + "' cannot have gates: it picks no alternatives; choices that may have gates are "
                + gateable().stream().map(Choice::name).toList());
      }
    }
  }
}
