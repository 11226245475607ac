package org.supernet4j.distillers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link LabelsDistillerFactory}.
 *
 * @param smoothing see {@link org.supernet4j.api.distiller.Losses#ofLabels}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LabelsSettings(
    @Setting(
            value =
                "Share of the target that is spread evenly over all classes (label smoothing);"
                    + " below 1.",
            byDefault = "0",
            min = 0,
            max = 1)
        double smoothing) {
  public LabelsSettings {
    Smoothing.require(smoothing);
  }
}
