package org.supernet4j.api.space;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The options of the choices that sizes depend on, where they are few enough to go through. */
final class Enumeration {
  /** The largest number of combinations of options that are gone through. */
  static final int LIMIT = 100_000;

  private Enumeration() {}

  /** The choices of some sizes, in the order of their first appearance. */
  static Choices choices(List<Size> sizes) {
    Set<Choice> all = new LinkedHashSet<>();
    sizes.forEach(size -> all.addAll(size.choices()));
    return Choices.of(List.copyOf(all));
  }

  /** The same where they have no more than {@link #LIMIT} combinations of options. */
  static Optional<Choices> fewChoices(List<Size> sizes) {
    Choices choices = choices(sizes);
    return choices.combinations().compareTo(BigInteger.valueOf(LIMIT)) <= 0
        ? Optional.of(choices)
        : Optional.empty();
  }
}
