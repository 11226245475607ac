package org.supernet4j.api.network;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/** How the values of a parameter begin, before any training. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Initializer {

  /**
   * Fills the values of a whole parameter.
   *
   * @param values receives the values, row-major
   * @param fanIn inputs that one output sums over, at the largest size
   * @param fanOut outputs that one input reaches, at the largest size
   * @param random the stream of this parameter
   */
  void fill(float[] values, long fanIn, long fanOut, RandomGenerator random);

  /** The same value everywhere. */
  record Constant(double value) implements Initializer {
    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      Arrays.fill(values, (float) value);
    }
  }

  /** The identity of a square matrix, row-major: 1 on the diagonal, 0 elsewhere. */
  record Identity() implements Initializer {
    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      int extent = (int) Math.round(Math.sqrt(values.length));
      Arrays.fill(values, 0);
      for (int i = 0; i < extent; i++) {
        values[i * extent + i] = 1;
      }
    }
  }

  /** A normal distribution with mean 0. */
  record Normal(double deviation) implements Initializer {
    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (deviation * random.nextGaussian());
      }
    }
  }

  /** Normal with deviation sqrt(2 / fan-in) (He et al., 2015). */
  record HeNormal() implements Initializer {
    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      new Normal(Math.sqrt(2.0 / fanIn)).fill(values, fanIn, fanOut, random);
    }
  }

  /** Uniform within sqrt(6 / (fan-in + fan-out)) of 0 (Glorot and Bengio, 2010). */
  record GlorotUniform() implements Initializer {
    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      double limit = Math.sqrt(6.0 / (fanIn + fanOut));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextDouble(-limit, limit);
      }
    }
  }

  /** Uniform from a lowest value (included) to a highest. */
  record Uniform(double lowest, double highest) implements Initializer {
    public Uniform {
      if (!(lowest < highest)) {
        throw new IllegalArgumentException(
            "a uniform initializer needs a lowest value below the highest, found "
                + lowest
                + " and "
                + highest);
      }
    }

    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextDouble(lowest, highest);
      }
    }
  }

  /**
   * A normal distribution with mean 0 of which values beyond two deviations are drawn again; the
   * deviation is that before they are.
   */
  record TruncatedNormal(double deviation) implements Initializer {
    private static final double BOUND = 2;

    @Override
    public void fill(float[] values, long fanIn, long fanOut, RandomGenerator random) {
      for (int i = 0; i < values.length; i++) {
        double drawn = random.nextGaussian();
        while (Math.abs(drawn) > BOUND) {
          drawn = random.nextGaussian();
        }
        values[i] = (float) (deviation * drawn);
      }
    }
  }
}
