package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;

/** A sampler that trains one subnet in each step and chooses it by the hits of the steps before. */
abstract class Bandit implements Sampler {
  private final Arms arms;
  private final ArmStatistics statistics;
  private final double fading;

  /**
   * @param discount what evidence is multiplied by over as many steps as there are subnets; 1 keeps
   *     all
   */
  Bandit(Arms arms, double discount) {
    this.arms = arms;
    this.statistics = new ArmStatistics(arms);
    this.fading = Math.pow(discount, 1.0 / arms.count());
  }

  /** The number of the subnet to train. */
  abstract int choose(ArmStatistics evidence, StepContext context);

  @Override
  public final List<Draw> plan(StepContext context) {
    return List.of(Draw.sampled(arms.get(choose(statistics, context))));
  }

  @Override
  public final void observe(StepFeedback feedback) {
    statistics.fade(fading);
    statistics.add(feedback);
  }

  @Override
  public final void save(DataOutput output) throws IOException {
    statistics.save(output);
  }

  @Override
  public final void load(DataInput input) throws IOException {
    statistics.load(input);
  }

  /** The subnet with the highest score; the first of equals. */
  static int best(int count, IntToDoubleFunction score) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int arm = 0; arm < count; arm++) {
      double value = score.applyAsDouble(arm);
      if (value > highest) {
        highest = value;
        best = arm;
      }
    }
    return best;
  }
}
