package org.supernet4j.distillers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link KlDistillerFactory}.
 *
 * @param temperature what logits of teacher and student are divided by
 * @param smoothing of the label loss, see {@link org.supernet4j.api.distiller.Losses#ofLabels}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record KlSettings(
    @Setting(
            value =
                "What the logits of teacher and student are divided by; above 1 the lesser classes"
                    + " count more.",
            byDefault = "1",
            min = KlSettings.SMALLEST_TEMPERATURE,
            max = KlSettings.LARGEST_TEMPERATURE)
        double temperature,
    @Setting(
            value =
                "For draws that learn from labels: share of the target that is spread evenly over"
                    + " all classes (label smoothing); below 1.",
            byDefault = "0",
            min = 0,
            max = 1)
        double smoothing) {
  /** The lowest temperature; targets are nearly one-hot there. */
  static final double SMALLEST_TEMPERATURE = 0.01;

  /** The highest temperature; targets are nearly uniform there. */
  static final double LARGEST_TEMPERATURE = 100;

  public KlSettings {
    if (!(temperature >= SMALLEST_TEMPERATURE && temperature <= LARGEST_TEMPERATURE)) {
      throw new IllegalArgumentException(
          "temperature must be within ["
              + SMALLEST_TEMPERATURE
              + ", "
              + LARGEST_TEMPERATURE
              + "], found "
              + temperature
              + "; 1 leaves the teacher's probabilities as they are");
    }
    Smoothing.require(smoothing);
  }
}
