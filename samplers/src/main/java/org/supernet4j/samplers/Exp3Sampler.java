package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;

/**
 * A subnet drawn by weights that grow and shrink exponentially with importance-weighted rewards.
 */
final class Exp3Sampler implements Sampler {
  private final Exp3Settings settings;
  private final Arms arms;

  /** Logarithms, the largest 0: weights themselves would overflow. */
  private final double[] logWeights;

  private final RunningMean rewards = new RunningMean();

  Exp3Sampler(Exp3Settings settings, Arms arms) {
    this.settings = settings;
    this.arms = arms;
    this.logWeights = new double[arms.count()];
  }

  @Override
  public List<Draw> plan(StepContext context) {
    double[] probabilities = probabilities();
    double left = context.random().nextDouble();
    int arm = 0;
    while (arm < probabilities.length - 1 && left >= probabilities[arm]) {
      left -= probabilities[arm];
      arm++;
    }
    return List.of(Draw.sampled(arms.get(arm)));
  }

  /** The probability of each subnet in the next draw; each at least gamma / count. */
  double[] probabilities() {
    double[] weights = Arrays.stream(logWeights).map(Math::exp).toArray();
    double sum = Arrays.stream(weights).sum();
    double explored = settings.gamma() / weights.length;
    return Arrays.stream(weights)
        .map(weight -> (1 - settings.gamma()) * weight / sum + explored)
        .toArray();
  }

  @Override
  public void observe(StepFeedback feedback) {
    double[] probabilities = probabilities();
    double sumBefore = Arrays.stream(logWeights).map(Math::exp).sum();
    for (DrawResult result : feedback.results()) {
      int arm = arms.indexOf(result.draw().architecture());
      double reward = result.reward();
      double estimate = relative(reward) / probabilities[arm];
      logWeights[arm] += settings.learningRate() * estimate / logWeights.length;
      rewards.add(reward);
    }
    share(Math.log(Math.E * settings.sharing() * sumBefore / logWeights.length));
  }

  private double relative(double reward) {
    if (!settings.baseline()) {
      return reward;
    }
    return rewards.isEmpty() ? 0 : reward - rewards.value();
  }

  /**
   * Adds the same to each weight, then scales all.
   *
   * @param log of what is added; minus infinity for nothing
   */
  private void share(double log) {
    Arrays.setAll(logWeights, arm -> logOfSum(logWeights[arm], log));
    double largest = Arrays.stream(logWeights).max().orElseThrow();
    Arrays.setAll(logWeights, arm -> logWeights[arm] - largest);
  }

  private static double logOfSum(double log, double other) {
    double larger = Math.max(log, other);
    return larger + Math.log1p(Math.exp(Math.min(log, other) - larger));
  }

  @Override
  public void save(DataOutput output) throws IOException {
    State.write(output, logWeights);
    rewards.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    State.read(input, logWeights);
    rewards.load(input);
  }
}
