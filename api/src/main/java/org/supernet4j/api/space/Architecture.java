package org.supernet4j.api.space;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.apiguardian.api.API;

/** One network of a search space: an immutable assignment of one option to each choice. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Architecture {
  private final Choices choices;
  private final int[] options;

  /** Takes ownership of {@code options}, which the caller has checked. */
  Architecture(Choices choices, int[] options) {
    this.choices = choices;
    this.options = options;
  }

  /** The choices that this architecture decides. */
  public Choices choices() {
    return choices;
  }

  /** The index of the option taken at a position of {@link #choices()}. */
  public int optionAt(int position) {
    return options[position];
  }

  /** The indices of all options taken, in the order of the choices; a copy. */
  public int[] options() {
    return options.clone();
  }

  /**
   * The option taken for a choice, as text.
   *
   * @throws IllegalArgumentException if the choice is not part of the space
   */
  public String option(Choice choice) {
    return choice.options().get(optionIndex(choice));
  }

  /** The index of the option taken for a choice. */
  public int optionIndex(Choice choice) {
    return options[choices.positionOf(choice)];
  }

  /** The size taken for a choice among sizes. */
  public int size(Choice choice) {
    return choice.size(optionIndex(choice));
  }

  /** The same architecture with another option at one position of the choices. */
  public Architecture with(int position, int option) {
    int[] changed = options.clone();
    changed[position] = option;
    return choices.architecture(changed);
  }

  /**
   * The canonical text {@code choice=option,choice=option,...} in the order of the choices, stable
   * across versions; {@link Choices#parse} reads it back.
   */
  public String id() {
    StringJoiner text = new StringJoiner(",");
    toMap().forEach((choice, option) -> text.add(choice + "=" + option));
    return text.toString();
  }

  /**
   * Choice name to option, in the order of the choices; {@link Choices#architecture(Map)} inverts
   * it.
   */
  public Map<String, String> toMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < options.length; i++) {
      Choice choice = choices.list().get(i);
      map.put(choice.name(), choice.options().get(options[i]));
    }
    return map;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Architecture that
        && Arrays.equals(options, that.options)
        && choices.equals(that.choices);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(options);
  }

  @Override
  public String toString() {
    return id();
  }
}
