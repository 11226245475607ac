package org.supernet4j.searchers.objectives;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.objective.Latency;

/**
 * The settings of {@code latency}.
 *
 * @param batchSize images in a pass
 * @param repetitions passes to measure
 * @param statistic what is taken of the measured passes
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LatencySettings(
    @Setting(value = "images in a pass", byDefault = "1", min = 1) int batchSize,
    @Setting(value = "passes to measure, after a warm-up", byDefault = "100", min = 1)
        int repetitions,
    @Setting(value = "what is taken of the measured passes", byDefault = "median")
        Statistic statistic) {

  /** A statistic of measured passes. */
  public enum Statistic {
    /** Half of the passes are faster. */
    MEDIAN,
    /** 99 of 100 passes are faster. */
    P99;

    /** The name of the objective, with its unit. */
    String objective() {
      return this == MEDIAN ? "latency-ms" : "latency-p99-ms";
    }

    double millis(Latency latency) {
      return this == MEDIAN ? latency.medianMillis() : latency.p99Millis();
    }
  }
}
