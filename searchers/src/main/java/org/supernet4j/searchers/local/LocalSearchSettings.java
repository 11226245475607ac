package org.supernet4j.searchers.local;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code local-search}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param starts random subnets of which the best is the first to climb from
 * @param move when to move: to the first better neighbour met, or to the best of all
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LocalSearchSettings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(
            value = "random subnets of which the best is the first to climb from",
            byDefault = "1",
            min = 1)
        int starts,
    @Setting(
            value = "when to move: to the first better neighbour met, or to the best of all",
            byDefault = "first")
        Move move) {
  public LocalSearchSettings {
    Numbers.requireAtMost("starts", starts, "evaluations", evaluations);
  }

  /** When to move. */
  public enum Move {
    /** As soon as a better neighbour is known. */
    FIRST,
    /** When all neighbours are known. */
    BEST
  }
}
