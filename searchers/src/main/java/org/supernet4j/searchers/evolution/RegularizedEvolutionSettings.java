package org.supernet4j.searchers.evolution;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code regularized-evolution}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param population subnets alive at a time
 * @param tournament random subnets alive of which the best has a child
 * @param mutation what of a parent changes in its child
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record RegularizedEvolutionSettings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(value = "subnets alive at a time", byDefault = "10", min = 1) int population,
    @Setting(value = "random subnets alive of which the best has a child", byDefault = "3", min = 1)
        int tournament,
    @Setting(
            value =
                "what changes in a child: one-choice, or each-choice with the chance that the space"
                    + " has for it",
            byDefault = "one-choice")
        Mutation mutation) {
  public RegularizedEvolutionSettings {
    Numbers.requireAtMost("population", population, "evaluations", evaluations);
    Numbers.requireAtMost("tournament", tournament, "population", population);
  }

  /** What of a parent changes in its child. */
  public enum Mutation {
    /** Exactly one choice, any alike. */
    ONE_CHOICE,
    /** Each choice independently, with the chance that the space has for it. */
    EACH_CHOICE
  }
}
