package org.supernet4j.api.engine;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/** How the learning rate changes over a training. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Schedule {

  /**
   * The factor on the base learning rate in a step.
   *
   * @param step the number of the step, from 0
   * @param stepsPerEpoch steps in which each training image is seen once
   * @param steps all steps of the training
   */
  double factor(long step, double stepsPerEpoch, long steps);

  /** The base rate throughout. */
  record Constant() implements Schedule {
    @Override
    public double factor(long step, double stepsPerEpoch, long steps) {
      return 1;
    }
  }

  /** Multiplied by a factor at the beginning of certain epochs. */
  record Step(
      @Setting("epochs, counted from 0, at whose beginning the rate is multiplied")
          List<Integer> epochs,
      @Setting(value = "what the rate is multiplied with", byDefault = "0.1", min = 0)
          double factor)
      implements Schedule {
    public Step {
      epochs = List.copyOf(epochs);
    }

    @Override
    public double factor(long step, double stepsPerEpoch, long steps) {
      long passed = epochs.stream().filter(epoch -> step >= epoch * stepsPerEpoch).count();
      return Math.pow(factor, passed);
    }
  }

  /** Half a cosine from the base rate to 0. */
  record Cosine() implements Schedule {
    @Override
    public double factor(long step, double stepsPerEpoch, long steps) {
      return (1 + Math.cos(Math.PI * step / steps)) / 2;
    }
  }

  /** Half a cosine, times a linear warm-up from .001 to 1 that does not shift it (AttentiveNAS). */
  record WarmupCosine(
      @Setting(value = "epochs of warm-up", byDefault = "5", min = 0) double warmupEpochs)
      implements Schedule {
    private static final double START = 0.001;

    @Override
    public double factor(long step, double stepsPerEpoch, long steps) {
      double warmupSteps = warmupEpochs * stepsPerEpoch;
      double warm = step >= warmupSteps ? 1 : START + (1 - START) * step / warmupSteps;
      return warm * new Cosine().factor(step, stepsPerEpoch, steps);
    }
  }
}
