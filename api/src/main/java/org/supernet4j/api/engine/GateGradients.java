package org.supernet4j.api.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;

/**
 * How the loss of a subnet on a batch depends on its gates.
 *
 * @param loss the mean label loss over the batch
 * @param derivatives of that loss by each gate, by choice and index of the option: summed over all
 *     places where the choice picks alternatives, 0 where none of them runs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record GateGradients(double loss, Map<Choice, SortedMap<Integer, Double>> derivatives) {
  public GateGradients {
    Map<Choice, SortedMap<Integer, Double>> copy = new LinkedHashMap<>();
    derivatives.forEach(
        (choice, byOption) ->
            copy.put(choice, Collections.unmodifiableSortedMap(new TreeMap<>(byOption))));
    derivatives = Collections.unmodifiableMap(copy);
  }

  /**
   * The derivative by the gate of an option.
   *
   * @throws IllegalArgumentException if the option had no gate
   */
  public double of(Choice choice, int option) {
    if (!derivatives.containsKey(choice) || !derivatives.get(choice).containsKey(option)) {
      throw new IllegalArgumentException(
          "option "
              + option
              + " of choice '"
              + choice.name()
              + "' had no gate; there are derivatives by "
              + derivatives);
    }
    return derivatives.get(choice).get(option);
  }
}
