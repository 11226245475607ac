package org.supernet4j.api.predictor;

import java.util.List;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;

/**
 * A way to learn a figure of subnets, such as their accuracy, from subnets that were evaluated. It
 * keeps nothing between two fits.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Predictor extends AutoCloseable {
  /**
   * Learns from examples. The same examples and random numbers give the same predictions.
   *
   * @param examples at least one, all of the space that the predictor was made for
   * @param random where the learning needs chance
   * @throws IllegalArgumentException if the examples are too few for this predictor, saying how
   *     many it needs
   */
  Fitted fit(List<Example> examples, RandomGenerator random);

  /** What was learnt. Safe for use by many threads. */
  @FunctionalInterface
  interface Fitted {
    /** The figure expected of a subnet, in the unit of the examples; always finite. */
    double predict(Architecture architecture);
  }

  /**
   * A subnet that was evaluated.
   *
   * @param architecture the subnet
   * @param value the figure found, finite
   */
  record Example(Architecture architecture, double value) {
    public Example {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(
            "predictors learn from finite figures, found " + value + " for " + architecture);
      }
    }
  }

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}
}
