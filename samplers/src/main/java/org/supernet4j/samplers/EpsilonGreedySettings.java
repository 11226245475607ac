package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link EpsilonGreedySamplerFactory}.
 *
 * @param epsilon probability of a random subnet after the warm-up
 * @param warmupRounds steps that train random subnets only
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record EpsilonGreedySettings(
    @Setting(
            value = "Probability of training a random subnet rather than the best one so far.",
            byDefault = "0.2",
            min = 0,
            max = 1)
        double epsilon,
    @Setting(
            value = "Steps at the start that train random subnets only.",
            byDefault = "100",
            min = 0)
        long warmupRounds,
    @Setting(
            value = "Largest space accepted, in subnets; statistics are kept of every one.",
            byDefault = Settings.ARMS_AT_MOST,
            min = 1)
        int atMost) {
  public EpsilonGreedySettings {
    Settings.requireWithin("epsilon", epsilon, 0, 1);
    Settings.requireAtLeast("warmup-rounds", warmupRounds, 0);
    Settings.requireAtLeast("at-most", atMost, 1);
  }
}
