package org.supernet4j.searchers.evolution;

import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code nsga2}.
 *
 * @param evaluations subnets to evaluate, each once; what comes up again is known and free
 * @param population subnets alive at a time, and children in a generation
 * @param crossoverRate the chance of a child to have two parents
 * @param mutationRate the chance of each choice of a child to change; as the space has it if absent
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Nsga2Settings(
    @Setting(
            value = "subnets to evaluate, each once; what comes up again is known and free",
            byDefault = "100",
            min = 1)
        int evaluations,
    @Setting(
            value = "subnets alive at a time, and children in a generation",
            byDefault = "20",
            min = 2)
        int population,
    @Setting(
            value = "the chance of a child to have two parents",
            byDefault = "0.9",
            min = 0,
            max = 1)
        double crossoverRate,
    @Setting(
            value = "the chance of each choice of a child to change; as the space has it if absent",
            min = 1e-06,
            max = 1)
        Optional<Double> mutationRate) {
  public Nsga2Settings {
    Numbers.requireAtMost("population", population, "evaluations", evaluations);
  }
}
