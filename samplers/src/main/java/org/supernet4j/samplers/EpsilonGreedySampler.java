package org.supernet4j.samplers;

import java.util.random.RandomGenerator;
import org.supernet4j.api.sampler.StepContext;

/** Mostly the subnet with the best running hit rate, else a random one. */
final class EpsilonGreedySampler extends Bandit {
  private static final double FORGETS_NOTHING = 1;

  private final EpsilonGreedySettings settings;

  EpsilonGreedySampler(EpsilonGreedySettings settings, Arms arms) {
    super(arms, FORGETS_NOTHING);
    this.settings = settings;
  }

  @Override
  int choose(ArmStatistics evidence, StepContext context) {
    RandomGenerator random = context.random();
    if (context.step() < settings.warmupRounds() || random.nextDouble() < settings.epsilon()) {
      return random.nextInt(evidence.count());
    }
    return best(evidence.count(), evidence::hitRate);
  }
}
