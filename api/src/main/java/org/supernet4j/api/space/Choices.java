package org.supernet4j.api.space;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.Listing;

/** The ordered choices of a search space; the factory of its architectures. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Choices {
  private final List<Choice> list;
  private final Map<String, Integer> positions = new HashMap<>();

  private Choices(List<Choice> list) {
    this.list = List.copyOf(list);
    for (int i = 0; i < list.size(); i++) {
      if (positions.put(list.get(i).name(), i) != null) {
        throw new IllegalArgumentException(
            "two choices are named '" + list.get(i).name() + "'; names must differ");
      }
    }
  }

  /** Choices in the given order; none at all describes a fixed network. */
  public static Choices of(List<Choice> choices) {
    return new Choices(choices);
  }

  /** Choices in the given order. */
  public static Choices of(Choice... choices) {
    return new Choices(List.of(choices));
  }

  /** All choices in order. */
  public List<Choice> list() {
    return list;
  }

  /** The number of choices. */
  public int count() {
    return list.size();
  }

  /**
   * The position of a choice in the order.
   *
   * @throws IllegalArgumentException if the choice is not one of these
   */
  public int positionOf(Choice choice) {
    Integer position = positions.get(choice.name());
    if (position == null || !list.get(position).equals(choice)) {
      throw new IllegalArgumentException(
          "choice '" + choice.name() + "' is not part of " + positions.keySet());
    }
    return position;
  }

  /** The number of combinations of options: the product over all choices. */
  public BigInteger combinations() {
    return list.stream()
        .map(choice -> BigInteger.valueOf(choice.count()))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  /** Every choice at its first option. */
  public Architecture first() {
    return new Architecture(this, new int[list.size()]);
  }

  /** Every choice at its last option. */
  public Architecture last() {
    return new Architecture(this, list.stream().mapToInt(choice -> choice.count() - 1).toArray());
  }

  /** Every choice drawn independently and uniformly. */
  public Architecture random(RandomGenerator random) {
    return new Architecture(
        this, list.stream().mapToInt(choice -> random.nextInt(choice.count())).toArray());
  }

  /**
   * An architecture from the indices of its options, in the order of the choices.
   *
   * @throws IllegalArgumentException if the number of indices or an index is wrong
   */
  public Architecture architecture(int... options) {
    if (options.length != list.size()) {
      throw new IllegalArgumentException(
          "an architecture needs " + list.size() + " options, found " + options.length);
    }
    for (int i = 0; i < options.length; i++) {
      if (options[i] < 0 || options[i] >= list.get(i).count()) {
        throw new IllegalArgumentException(
            "choice '"
                + list.get(i).name()
                + "' has options 0 to "
                + (list.get(i).count() - 1)
                + ", found "
                + options[i]);
      }
    }
    return new Architecture(this, options.clone());
  }

  /**
   * An architecture from choice names and options as text.
   *
   * @throws IllegalArgumentException naming the choices that are unknown or missing, and the
   *     options that are unknown
   */
  public Architecture architecture(Map<String, String> options) {
    List<String> missing = new ArrayList<>();
    List<String> badOptions = new ArrayList<>();
    int[] selected = new int[list.size()];
    for (int i = 0; i < selected.length; i++) {
      Choice choice = list.get(i);
      String option = options.get(choice.name());
      if (option == null) {
        missing.add("'" + choice.name() + "'");
      } else if (!choice.options().contains(option)) {
        badOptions.add(
            "choice '"
                + choice.name()
                + "' has no option '"
                + option
                + "'; options are "
                + choice.optionsText());
      } else {
        selected[i] = choice.indexOf(option);
      }
    }
    List<String> unknown =
        options.keySet().stream()
            .filter(name -> !positions.containsKey(name))
            .map(name -> "'" + name + "'")
            .toList();
    List<String> faults = new ArrayList<>();
    if (!unknown.isEmpty()) {
      faults.add(
          "there is no choice "
              + Listing.of(unknown)
              + "; choices are ["
              + Listing.of(list.stream().map(Choice::name).toList())
              + "]");
    }
    if (!missing.isEmpty()) {
      faults.add(
          missing.size() == 1
              ? "choice "
                  + missing.get(0)
                  + " is missing; options are "
                  + list.get(firstMissing(options)).optionsText()
              : "choices " + Listing.of(missing) + " are missing");
    }
    if (!badOptions.isEmpty()) {
      faults.add(Listing.of(badOptions));
    }
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults));
    }
    return new Architecture(this, selected);
  }

  private int firstMissing(Map<String, String> options) {
    return IntStream.range(0, list.size())
        .filter(i -> !options.containsKey(list.get(i).name()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Reads the text that {@link Architecture#id()} writes; choices may come in any order.
   *
   * @throws IllegalArgumentException if the text is malformed or names an unknown choice or option
   */
  public Architecture parse(String id) {
    Map<String, String> options = new HashMap<>();
    for (String part : id.isBlank() ? new String[0] : id.trim().split(",")) {
      String[] sides = part.trim().split("=", -1);
      if (sides.length != 2 || options.put(sides[0].trim(), sides[1].trim()) != null) {
        throw new IllegalArgumentException(
            "'"
                + part
                + "' in '"
                + id
                + "' is not one 'choice=option'; write choice=option,"
                + "choice=option, each choice once");
      }
    }
    return architecture(options);
  }

  /** All combinations in lexicographic order of their option indices; lazy. */
  public Stream<Architecture> all() {
    int[] start = new int[list.size()];
    return Stream.iterate(start, Objects::nonNull, this::next)
        .map(selected -> new Architecture(this, selected));
  }

  private int[] next(int[] selected) {
    int[] following = selected.clone();
    for (int i = following.length - 1; i >= 0; i--) {
      if (++following[i] < list.get(i).count()) {
        return following;
      }
      following[i] = 0;
    }
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Choices that && list.equals(that.list));
  }

  @Override
  public int hashCode() {
    return list.hashCode();
  }

  @Override
  public String toString() {
    return "[" + Listing.of(list) + "]";
  }
}
