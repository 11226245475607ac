package org.supernet4j.distillers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link AlphaDivergenceDistillerFactory}.
 *
 * @param alpha order of the divergence
 * @param clip largest importance weight
 * @param smoothing of the label loss, see {@link org.supernet4j.api.distiller.Losses#ofLabels}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AlphaDivergenceSettings(
    @Setting(
            value =
                "Order of the divergence: below 0 it punishes most what a student sees where the"
                    + " teacher sees nothing, above 0 what it misses; 1 is the Kullback-Leibler"
                    + " divergence.",
            min = -AlphaDivergence.LARGEST_ORDER,
            max = AlphaDivergence.LARGEST_ORDER)
        double alpha,
    @Setting(
            value = "Largest weight that a class has by the ratio of the two probabilities.",
            byDefault = "5",
            min = AlphaDivergence.SMALLEST_CLIP,
            max = AlphaDivergence.LARGEST_CLIP)
        double clip,
    @Setting(
            value =
                "For draws that learn from labels: share of the target that is spread evenly over"
                    + " all classes (label smoothing); below 1.",
            byDefault = "0",
            min = 0,
            max = 1)
        double smoothing) {
  public AlphaDivergenceSettings {
    AlphaDivergence.requireOrder("alpha", alpha);
    Range.require("clip", clip, AlphaDivergence.SMALLEST_CLIP, AlphaDivergence.LARGEST_CLIP);
    Smoothing.require(smoothing);
  }
}
