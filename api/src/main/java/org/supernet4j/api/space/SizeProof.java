package org.supernet4j.api.space;

import java.util.List;
import java.util.Optional;

/** Proves that two sizes are equal for every architecture. */
final class SizeProof {
  private SizeProof() {}

  /** Why two sizes are not proven equal; empty where they are. */
  static Optional<String> difference(Size one, Size other) {
    if (one.equals(other)) {
      return Optional.empty();
    }
    if (one.isConstant() && other.isConstant()) {
      return Optional.of(one + " is not " + other);
    }
    NormalForms forms = new NormalForms();
    if (forms.of(one).equals(forms.of(other))) {
      return Optional.empty();
    }
    List<Size> both = List.of(one, other);
    return Enumeration.fewChoices(both)
        .map(choices -> firstDifference(one, other, choices))
        .orElseGet(
            () ->
                Optional.of(
                    one
                        + " and "
                        + other
                        + " are written differently and depend on "
                        + Enumeration.choices(both).combinations()
                        + " combinations of options, more than the "
                        + Enumeration.LIMIT
                        + " that are gone through to prove them equal; write them alike"));
  }

  private static Optional<String> firstDifference(Size one, Size other, Choices choices) {
    SizeTable table = new SizeTable(choices);
    int first = table.slot(one);
    int second = table.slot(other);
    return choices
        .all()
        .flatMap(
            architecture -> {
              int[] values = table.values(architecture);
              return values[first] == values[second]
                  ? Optional.<String>empty().stream()
                  : Optional.of(
                      one
                          + " is "
                          + values[first]
                          + " and "
                          + other
                          + " is "
                          + values[second]
                          + " at "
                          + architecture)
                      .stream();
            })
        .findFirst();
  }
}
