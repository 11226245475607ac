package org.supernet4j.searchers.policy;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The settings of {@code reinforce}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param optimizer how the policy follows its gradient
 * @param learningRate the size of a step
 * @param baselineDecay the share of the baseline that stays when a value comes in
 * @param entropyBonus the weight of the entropy of the policy in what is made large
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ReinforceSettings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(value = "how the policy follows its gradient", byDefault = "adam") Optimizer optimizer,
    @Setting(value = "the size of a step", byDefault = "0.1", min = 0) double learningRate,
    @Setting(
            value = "the share of the baseline that stays when a value comes in",
            byDefault = "0.9",
            min = 0,
            max = 0.999999)
        double baselineDecay,
    @Setting(
            value = "the weight of the entropy of the policy in what is made large",
            byDefault = "0",
            min = 0)
        double entropyBonus) {
  /** How to follow a gradient. */
  public enum Optimizer {
    /** As it is. */
    SGD,
    /** Scaled by its own size. */
    ADAM
  }
}
