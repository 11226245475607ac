package org.supernet4j.samplers.attentive;

import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.cost.Cost;

/**
 * The configuration of {@link AttentiveSamplerFactory}.
 *
 * @param candidates subnets of the target cost to pick from
 * @param pick which of them is trained
 * @param score what they are scored by
 * @param target the cost that targets are set in
 * @param buckets ranges of equal width that the costs are cut into
 * @param atLeast smallest target cost
 * @param atMost largest target cost
 * @param prior how targets are drawn
 * @param samples random subnets whose costs make the table
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AttentiveSettings(
    @Setting(
            value = "Subnets of the target cost to pick from; 1 takes them as they come.",
            byDefault = "3",
            min = 1,
            max = 1000)
        int candidates,
    @Setting(
            value = "Which of them is trained: best-up, worst-up, or either by chance (mixed).",
            byDefault = "best-up")
        Pick pick,
    @Setting(
            value = "What they are scored by: the loss on the step's batch, or a predictor.",
            byDefault = "{type = loss}")
        Score score,
    @Setting(
            value = "The cost that targets are set in: macs, parameters or activations.",
            byDefault = "macs")
        Target target,
    @Setting(
            value = "Ranges of equal width that the costs from smallest to largest are cut into.",
            byDefault = "70",
            min = 1,
            max = 10000)
        int buckets,
    @Setting(value = "Smallest target cost; no limit unless given.", min = 0)
        Optional<Double> atLeast,
    @Setting(value = "Largest target cost; no limit unless given.", min = 0)
        Optional<Double> atMost,
    @Setting(
            value =
                "How targets are drawn: as often as random subnets cost that much (sampled), or"
                    + " each range equally often (uniform).",
            byDefault = "sampled")
        Prior prior,
    @Setting(
            value = "Random subnets whose costs make the table.",
            byDefault = "100000",
            min = 100,
            max = 10000000)
        int samples) {

  /** Which candidate is trained. */
  public enum Pick {
    /** The best one. */
    BEST_UP,
    /** The worst one. */
    WORST_UP,
    /** The best or the worst one, equally likely. */
    MIXED
  }

  /** How target costs are drawn. */
  public enum Prior {
    /** As the costs of random subnets are spread. */
    SAMPLED,
    /** Each range of costs equally often. */
    UNIFORM
  }

  /** A cost to aim at. */
  public enum Target {
    /** Multiply-adds. */
    MACS,
    /** Trainable values. */
    PARAMETERS,
    /** Values that layers give. */
    ACTIVATIONS;

    long of(Cost cost) {
      return switch (this) {
        case MACS -> cost.macs();
        case PARAMETERS -> cost.parameters();
        case ACTIVATIONS -> cost.activations();
      };
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public AttentiveSettings {
    Limits.require("candidates", candidates, 1, 1000);
    Limits.require("buckets", buckets, 1, 10_000);
    Limits.require("samples", samples, 100, 10_000_000);
    if (atLeast.orElse(0.0) > atMost.orElse(Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "at-least = " + atLeast.get() + " is above at-most = " + atMost.get());
    }
  }
}
