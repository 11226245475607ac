package org.supernet4j.api.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
  private static final long MOST_COMBINATIONS = 1_000_000;

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

  /**
   * The number of architectures in canonical form: the product over groups of choices that decide
   * about each other's part, each of which is gone through.
   *
   * @return empty where a group has more combinations than can be gone through
   */
  Optional<BigInteger> canonicalForms() {
    BigInteger forms = BigInteger.ONE;
    for (BitSet group : groups()) {
      Optional<BigInteger> ofGroup = canonicalForms(group.stream().toArray());
      if (ofGroup.isEmpty()) {
        return Optional.empty();
      }
      forms = forms.multiply(ofGroup.get());
    }
    return Optional.of(forms);
  }

  private Optional<BigInteger> canonicalForms(int[] group) {
    long combinations = 1;
    for (int position : group) {
      combinations *= choices.list().get(position).count();
      if (combinations > MOST_COMBINATIONS) {
        return Optional.empty();
      }
    }
    int[] options = new int[choices.count()];
    long forms = 0;
    for (long i = 0; i < combinations; i++) {
      long rest = i;
      for (int position : group) {
        int count = choices.list().get(position).count();
        options[position] = (int) (rest % count);
        rest /= count;
      }
      boolean[] used = used(choices.architecture(options));
      forms += IntStream.of(group).allMatch(each -> used[each] || options[each] == 0) ? 1 : 0;
    }
    return Optional.of(BigInteger.valueOf(forms));
  }

  /** Choices that are used together or not, with those that decide about it; the others alone. */
  private List<BitSet> groups() {
    List<BitSet> groups = new ArrayList<>();
    for (int position = 0; position < choices.count(); position++) {
      merge(new BitSet(), position, groups);
    }
    link(new BitSet(), groups);
    return groups;
  }

  /** Links the choices of parts to those that decide whether the parts are there. */
  private void link(BitSet deciding, List<BitSet> groups) {
    for (int position : always) {
      merge(deciding, position, groups);
    }
    for (OptionalPart part : optional) {
      BitSet decided = (BitSet) deciding.clone();
      part.condition.choices().forEach(each -> decided.set(choices.positionOf(each)));
      part.body.link(decided, groups);
    }
    for (Pick pick : picks) {
      BitSet decided = (BitSet) deciding.clone();
      decided.set(pick.position);
      pick.bodies.forEach(body -> body.link(decided, groups));
    }
  }

  /** Makes one group of those that hold any of some choices. */
  private static void merge(BitSet some, int another, List<BitSet> groups) {
    BitSet merged = (BitSet) some.clone();
    merged.set(another);
    for (BitSet group : List.copyOf(groups)) {
      if (group.intersects(merged)) {
        merged.or(group);
        groups.remove(group);
      }
    }
    groups.add(merged);
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
