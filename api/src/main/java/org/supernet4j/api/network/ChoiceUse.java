package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Condition;

/** Which choices play a part in an architecture's network. Found once, then asked often. */
final class ChoiceUse {
  private final Choices choices;
  private final int[] always;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<ChoiceUse> bodies = new ArrayList<>();
  private final List<Integer> pickers = new ArrayList<>();
  private final List<List<ChoiceUse>> picked = new ArrayList<>();

  ChoiceUse(Choices choices, Block block) {
    this.choices = choices;
    Set<Choice> used = new HashSet<>();
    for (Node node : block.nodes()) {
      used.addAll(node.layer().choices());
      if (node.layer() instanceof Conditional conditional) {
        conditions.add(conditional.condition());
        bodies.add(new ChoiceUse(choices, conditional.body()));
      } else if (node.layer() instanceof Alternatives alternatives) {
        pickers.add(choices.positionOf(alternatives.choice()));
        picked.add(
            alternatives.bodies().stream().map(body -> new ChoiceUse(choices, body)).toList());
      }
    }
    always = used.stream().mapToInt(choices::positionOf).toArray();
  }

  /** The architecture with every choice that plays no part set to its first option. */
  Architecture canonical(Architecture architecture) {
    boolean[] used = used(architecture);
    int[] options = architecture.options();
    for (int i = 0; i < options.length; i++) {
      if (!used[i]) {
        options[i] = 0;
      }
    }
    return choices.architecture(options);
  }

  /** The choices that play a part. */
  Set<Choice> choices(Architecture architecture) {
    boolean[] used = used(architecture);
    Set<Choice> result = new HashSet<>();
    for (int i = 0; i < used.length; i++) {
      if (used[i]) {
        result.add(choices.list().get(i));
      }
    }
    return result;
  }

  private boolean[] used(Architecture architecture) {
    boolean[] used = new boolean[choices.count()];
    mark(architecture, used);
    return used;
  }

  private void mark(Architecture architecture, boolean[] used) {
    for (int position : always) {
      used[position] = true;
    }
    for (int i = 0; i < bodies.size(); i++) {
      if (conditions.get(i).test(architecture)) {
        bodies.get(i).mark(architecture, used);
      }
    }
    for (int i = 0; i < pickers.size(); i++) {
      picked.get(i).get(architecture.optionAt(pickers.get(i))).mark(architecture, used);
    }
  }
}
