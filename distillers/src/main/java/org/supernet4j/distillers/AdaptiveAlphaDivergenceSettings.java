package org.supernet4j.distillers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link AdaptiveAlphaDivergenceDistillerFactory}.
 *
 * @param alphaMin the lower order
 * @param alphaMax the higher order
 * @param clip largest importance weight
 * @param smoothing of the label loss, see {@link org.supernet4j.api.distiller.Losses#ofLabels}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AdaptiveAlphaDivergenceSettings(
    @Setting(
            value =
                "Order of the divergence that punishes seeing classes that the teacher does not.",
            byDefault = "-1",
            min = -AlphaDivergence.LARGEST_ORDER,
            max = AlphaDivergence.LARGEST_ORDER)
        double alphaMin,
    @Setting(
            value =
                "Order of the divergence that punishes missing classes that the teacher sees;"
                    + " above alpha-min.",
            byDefault = "1",
            min = -AlphaDivergence.LARGEST_ORDER,
            max = AlphaDivergence.LARGEST_ORDER)
        double alphaMax,
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
  public AdaptiveAlphaDivergenceSettings {
    AlphaDivergence.requireOrder("alpha-min", alphaMin);
    AlphaDivergence.requireOrder("alpha-max", alphaMax);
    Range.require("clip", clip, AlphaDivergence.SMALLEST_CLIP, AlphaDivergence.LARGEST_CLIP);
    Smoothing.require(smoothing);
    if (alphaMin >= alphaMax) {
      throw new IllegalArgumentException(
          "alpha-min must be below alpha-max, found "
              + alphaMin
              + " and "
              + alphaMax
              + "; for one order take the distiller 'alpha-divergence'");
    }
  }
}
