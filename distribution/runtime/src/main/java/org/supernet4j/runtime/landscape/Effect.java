package org.supernet4j.runtime.landscape;

import java.util.List;
import java.util.Optional;

/**
 * What another option of a choice changes, all else equal.
 *
 * @param choice the choice among sizes; empty where the options are operations, wherever they are
 * @param from the option before
 * @param to the option after
 * @param pairs pairs of recorded architectures, each once
 * @param change of the metric
 * @param costs changes of the costs that the table records
 */
public record Effect(
    Optional<String> choice,
    String from,
    String to,
    int pairs,
    Mean change,
    List<CostChange> costs) {

  /**
   * Change of a cost.
   *
   * @param cost its name
   * @param change in its unit
   * @param relative the mean change as a share of the mean before; no number if that is 0
   */
  public record CostChange(String cost, Mean change, double relative) {}
}
