package org.supernet4j.searchspaces.nasbenchmacro;

import java.util.stream.IntStream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;

/** One operation for each of eight layers; the published text of a network has a digit for each. */
final class MacroChoices {
  /** The layers with a choice. */
  static final int LAYERS = 8;

  private static final Choices CHOICES =
      Choices.of(
          IntStream.rangeClosed(1, LAYERS)
              .mapToObj(
                  layer ->
                      Choice.ofOperations(
                          "layer-" + layer, "identity", "expand-3-kernel-3", "expand-6-kernel-5"))
              .toList());

  private MacroChoices() {}

  /** All choices. */
  static Choices all() {
    return CHOICES;
  }

  /** The choice of a layer, from 1. */
  static Choice layer(int layer) {
    return CHOICES.list().get(layer - 1);
  }

  /**
   * Reads a published text such as {@code 02012100}.
   *
   * @throws IllegalArgumentException if it is not such a text
   */
  static Architecture read(String digits) {
    if (!digits.matches("[0-2]{" + LAYERS + "}")) {
      throw new IllegalArgumentException(
          "'" + digits + "' is not a network; one is " + LAYERS + " digits of 0 to 2");
    }
    return CHOICES.architecture(digits.chars().map(digit -> digit - '0').toArray());
  }
}
