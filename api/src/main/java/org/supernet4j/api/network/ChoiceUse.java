package org.supernet4j.api.network;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Condition;

/**
 * Which choices play a part in an architecture's network. Found once, then asked often: parts that
 * are described again and again, as equal cells are, and parts without choices are asked once or
 * not at all.
 */
final class ChoiceUse {
  private final Choices choices;
  private final int[] always;
  private final List<OptionalPart> optional;
  private final List<Pick> picks;

  /** A part that is there under a condition. */
  private record OptionalPart(Condition condition, ChoiceUse body) {}

  /** Parts of which the option at a position picks one. */
  private record Pick(int position, List<ChoiceUse> bodies) {}

  ChoiceUse(Choices choices, Block block) {
    this.choices = choices;
    Set<Choice> used = new HashSet<>();
    Set<OptionalPart> conditionals = new LinkedHashSet<>();
    Set<Pick> alternatives = new LinkedHashSet<>();
    for (Node node : block.nodes()) {
      used.addAll(node.layer().choices(block.inputsOf(node)));
      if (node.layer() instanceof Conditional layer) {
        conditionals.add(new OptionalPart(layer.condition(), new ChoiceUse(choices, layer.body())));
      } else if (node.layer() instanceof Alternatives layer) {
        alternatives.add(
            new Pick(
                choices.positionOf(layer.choice()),
                layer.bodies().stream().map(body -> new ChoiceUse(choices, body)).toList()));
      }
    }
    always = used.stream().mapToInt(choices::positionOf).sorted().toArray();
    optional = conditionals.stream().filter(part -> !part.body.isEmpty()).toList();
    picks =
        alternatives.stream()
            .filter(pick -> !pick.bodies.stream().allMatch(ChoiceUse::isEmpty))
            .toList();
  }

  private boolean isEmpty() {
    return always.length == 0 && optional.isEmpty() && picks.isEmpty();
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
    for (OptionalPart part : optional) {
      if (part.condition.test(architecture)) {
        part.body.mark(architecture, used);
      }
    }
    for (Pick pick : picks) {
      pick.bodies.get(architecture.optionAt(pick.position)).mark(architecture, used);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ChoiceUse that
        && Arrays.equals(always, that.always)
        && optional.equals(that.optional)
        && picks.equals(that.picks);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(always), optional, picks);
  }
}
