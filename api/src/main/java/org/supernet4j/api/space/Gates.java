package org.supernet4j.api.space;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * Weights on options of some choices, in place of the one option that an architecture takes. Where
 * a gated choice picks alternatives, the parts of all options that have a gate run, and the output
 * is the sum of theirs, each times its gate. Parts of options without a gate do not run. A gate of
 * 0 adds nothing to the output, but its part runs, so that the gate has a derivative.
 *
 * <p>ProxylessNAS runs two options of each choice with the gates 1 and 0, DARTS runs all.
 *
 * @param weights for each gated choice the gates by index of the option
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Gates(Map<Choice, SortedMap<Integer, Double>> weights) {
  private static final Gates NONE = new Gates(Map.of());

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if a choice has no gate, a gate is of an option that its
   *     choice has not, or it is not finite
   */
  public Gates {
    Map<Choice, SortedMap<Integer, Double>> copy = new LinkedHashMap<>();
    weights.forEach((choice, gates) -> copy.put(choice, checked(choice, gates)));
    weights = Collections.unmodifiableMap(copy);
  }

  private static SortedMap<Integer, Double> checked(Choice choice, Map<Integer, Double> gates) {
    if (gates.isEmpty()) {
      throw new IllegalArgumentException(
          "choice '"
              + choice.name()
              + "' has no gate, so that none of its parts would run; give one or more of its "
              + choice.count()
              + " options a gate");
    }
    gates.forEach(
        (option, gate) -> {
          if (option < 0 || option >= choice.count()) {
            throw new IllegalArgumentException(
                "choice '"
                    + choice.name()
                    + "' has options 0 to "
                    + (choice.count() - 1)
                    + ", found a gate of option "
                    + option);
          }
          if (!Double.isFinite(gate)) {
            throw new IllegalArgumentException(
                "the gate of option '"
                    + choice.options().get(option)
                    + "' of choice '"
                    + choice.name()
                    + "' must be finite, found "
                    + gate);
          }
        });
    return Collections.unmodifiableSortedMap(new TreeMap<>(gates));
  }

  /** No choice is gated: every choice takes the option of the architecture. */
  public static Gates none() {
    return NONE;
  }

  /**
   * The same with one more gated choice, whose options all run.
   *
   * @param gates one for each option
   * @throws IllegalArgumentException if their number is not that of the options
   */
  public Gates with(Choice choice, double... gates) {
    if (gates.length != choice.count()) {
      throw new IllegalArgumentException(
          "choice '"
              + choice.name()
              + "' has "
              + choice.count()
              + " options, found "
              + gates.length
              + " gates; give one for each, or a map of those that run");
    }
    Map<Integer, Double> byOption = new TreeMap<>();
    for (int i = 0; i < gates.length; i++) {
      byOption.put(i, gates[i]);
    }
    return with(choice, byOption);
  }

  /**
   * The same with one more gated choice.
   *
   * @param gates of the options that run, by index
   */
  public Gates with(Choice choice, Map<Integer, Double> gates) {
    Map<Choice, SortedMap<Integer, Double>> more = new LinkedHashMap<>(weights);
    more.put(choice, new TreeMap<>(gates));
    return new Gates(more);
  }

  /** The choices that have gates. */
  public Set<Choice> choices() {
    return weights.keySet();
  }

  /** Whether no choice is gated. */
  public boolean isEmpty() {
    return weights.isEmpty();
  }

  /** Whether a choice has gates. */
  public boolean isGated(Choice choice) {
    return weights.containsKey(choice);
  }

  /** Whether the part of an option runs; false too where the choice is not gated. */
  public boolean runs(Choice choice, int option) {
    return isGated(choice) && weights.get(choice).containsKey(option);
  }

  /** The gate of an option; 0 where its part does not run. */
  public double of(Choice choice, int option) {
    return runs(choice, option) ? weights.get(choice).get(option) : 0;
  }

  /** Those whose choice does not merely take one option with gate 1. */
  public Gates mixed() {
    if (weights.values().stream().noneMatch(Gates::isOneHot)) {
      return this;
    }
    Map<Choice, SortedMap<Integer, Double>> rest = new LinkedHashMap<>(weights);
    rest.values().removeIf(Gates::isOneHot);
    return new Gates(rest);
  }

  /**
   * The architecture that takes, of each choice with one option of gate 1, that option. With {@link
   * #mixed} it describes the same network as the given one does with all these gates.
   */
  public Architecture withSingleOptions(Architecture architecture) {
    Architecture result = architecture;
    for (Map.Entry<Choice, SortedMap<Integer, Double>> gated : weights.entrySet()) {
      if (isOneHot(gated.getValue())) {
        int position = architecture.choices().positionOf(gated.getKey());
        result = result.with(position, gated.getValue().firstKey());
      }
    }
    return result;
  }

  private static boolean isOneHot(SortedMap<Integer, Double> gates) {
    return gates.size() == 1 && gates.get(gates.firstKey()) == 1;
  }
}
