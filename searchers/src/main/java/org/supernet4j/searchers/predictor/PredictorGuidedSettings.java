package org.supernet4j.searchers.predictor;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code predictor-guided}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param initial random subnets to begin with
 * @param round subnets to evaluate between two fits
 * @param candidates subnets to choose a round from: half random, half neighbours of the best known
 * @param predictor what learns to expect the leading objective
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PredictorGuidedSettings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(value = "random subnets to begin with", byDefault = "20", min = 1) int initial,
    @Setting(value = "subnets to evaluate between two fits", byDefault = "10", min = 1) int round,
    @Setting(
            value =
                "subnets to choose a round from: half random, half neighbours of the best known",
            byDefault = "500",
            min = 1)
        int candidates,
    @Setting("what learns to expect the leading objective")
        Component<PredictorFactory<?>> predictor) {
  public PredictorGuidedSettings {
    Numbers.requireAtMost("initial", initial, "evaluations", evaluations);
  }
}
