package org.supernet4j.runtime.report;

import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;

/** Short names of subnets for charts and tables; the canonical id stands beside them. */
public final class SubnetName {
  private static final int LONGEST = 34;

  private SubnetName() {}

  /**
   * The options in the order of the choices, such as {@code (3, 2)}; in spaces where that gets long
   * a code made from the id, such as {@code #1f0c33aa}. A network without choices is {@code
   * (fixed)}.
   */
  public static String of(Architecture architecture) {
    if (architecture.choices().count() == 0) {
      return "(fixed)";
    }
    return listsOptions(architecture.choices())
        ? "(" + String.join(", ", architecture.toMap().values()) + ")"
        : String.format("#%08x", architecture.id().hashCode());
  }

  /** Whether names list the options in a space with these choices; they are codes elsewhere. */
  public static boolean listsOptions(Choices choices) {
    int letters =
        choices.list().stream()
            .mapToInt(
                choice -> choice.options().stream().mapToInt(String::length).max().orElseThrow())
            .map(length -> length + 2)
            .sum();
    return letters <= LONGEST;
  }
}
