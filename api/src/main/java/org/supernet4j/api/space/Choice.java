package org.supernet4j.api.space;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.Listing;

/**
 * One named decision of a search space with an ordered list of options. Options are either sizes
 * (positive integers in ascending order, such as widths, depths or kernels) or names of operations
 * (ordered from the cheapest to the most expensive). The first option belongs to the smallest
 * architecture and the last one to the largest.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Choice {
  private final String name;
  private final List<String> options;
  private final int[] sizes;

  private Choice(String name, List<String> options, int[] sizes) {
    if (name.isEmpty() || !name.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(
          "choice name '" + name + "': allowed are letters, digits, '.', '_' and '-'");
    }
    if (options.isEmpty()) {
      throw new IllegalArgumentException("choice '" + name + "' has no options; give at least one");
    }
    if (new HashSet<>(options).size() != options.size()) {
      throw new IllegalArgumentException(
          "choice '" + name + "' repeats an option: " + options + "; each option once");
    }
    this.name = name;
    this.options = List.copyOf(options);
    this.sizes = sizes;
  }

  /**
   * A choice among sizes.
   *
   * @throws IllegalArgumentException if the sizes are empty, not positive or not ascending
   */
  public static Choice ofSizes(String name, int... sizes) {
    for (int i = 0; i < sizes.length; i++) {
      if (sizes[i] < 1 || (i > 0 && sizes[i] <= sizes[i - 1])) {
        throw new IllegalArgumentException(
            "choice '"
                + name
                + "': sizes must be positive and ascending, found "
                + Arrays.toString(sizes));
      }
    }
    return new Choice(
        name, IntStream.of(sizes).mapToObj(Integer::toString).toList(), sizes.clone());
  }

  /**
   * A choice among operations.
   *
   * @throws IllegalArgumentException if there is none, one is repeated, or a name holds ',' or '='
   */
  public static Choice ofOperations(String name, String... operations) {
    for (String operation : operations) {
      if (operation.isEmpty() || !operation.matches("[A-Za-z0-9._+-]+")) {
        throw new IllegalArgumentException(
            "choice '"
                + name
                + "': operation name '"
                + operation
                + "' is not allowed; use letters, digits, '.', '_', '+' and '-'");
      }
    }
    return new Choice(name, List.of(operations), null);
  }

  /** The name, unique within a search space, for example {@code mb1.width}. */
  public String name() {
    return name;
  }

  /** All options as text, smallest first. */
  public List<String> options() {
    return options;
  }

  /** The number of options, at least 1. */
  public int count() {
    return options.size();
  }

  /** Whether the options are sizes rather than operations. */
  public boolean hasSizes() {
    return sizes != null;
  }

  /**
   * The size of an option.
   *
   * @param option index of the option, from 0
   * @throws IllegalStateException if this is a choice among operations
   */
  public int size(int option) {
    if (sizes == null) {
      throw new IllegalStateException(
          "choice '" + name + "' is among operations " + options + ", it has no sizes");
    }
    return sizes[option];
  }

  /**
   * The index of an option given as text.
   *
   * @throws IllegalArgumentException if there is no such option
   */
  public int indexOf(String option) {
    int index = options.indexOf(option);
    if (index < 0) {
      throw new IllegalArgumentException(
          "choice '" + name + "' has no option '" + option + "'; options are " + optionsText());
    }
    return index;
  }

  /** The options for a message, the first few of many. */
  String optionsText() {
    return "[" + Listing.of(options) + "]";
  }

  /**
   * This choice as a size: its value is the size of the chosen option. A single option is constant.
   *
   * @throws IllegalArgumentException if this is a choice among operations
   */
  public Size size() {
    return hasSizes() && count() == 1 ? Size.of(sizes[0]) : Size.of(this);
  }

  /** True where the chosen size is at least the given one. */
  public Condition atLeast(int size) {
    return new Condition.AtLeast(this, size);
  }

  /** True where the named option is chosen. */
  public Condition is(String option) {
    return new Condition.Is(this, indexOf(option));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Choice that
        && name.equals(that.name)
        && options.equals(that.options)
        && hasSizes() == that.hasSizes();
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name + options;
  }
}
