package org.supernet4j.searchers.bayesian;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code bayesian}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param initial random subnets to begin with
 * @param candidates subnets to choose from in each round, where the space is too large to look at
 *     whole
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BayesianSettings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(value = "random subnets to begin with", byDefault = "10", min = 1) int initial,
    @Setting(
            value =
                "subnets to choose from in each round, where the space is too large to look at"
                    + " whole",
            byDefault = "1000",
            min = 1)
        int candidates) {
  public BayesianSettings {
    Numbers.requireAtMost("initial", initial, "evaluations", evaluations);
  }
}
