package org.supernet4j.samplers;

import java.util.random.RandomGenerator;
import org.supernet4j.api.sampler.StepContext;

/** The subnet with the highest hit rate in a draw from what is believed of each. */
final class ThompsonSampler extends Bandit {
  private final double mostImages;
  private final boolean detrend;

  ThompsonSampler(ThompsonSettings settings, Arms arms) {
    super(arms, settings.discount());
    this.mostImages = settings.evidence();
    this.detrend = settings.detrend();
  }

  @Override
  int choose(ArmStatistics evidence, StepContext context) {
    RandomGenerator random = context.random();
    return best(evidence.count(), arm -> draw(evidence, arm, random));
  }

  private double draw(ArmStatistics evidence, int arm, RandomGenerator random) {
    double images = Math.min(evidence.images(arm), mostImages);
    double hits = images * (detrend ? evidence.detrendedHitRate(arm) : evidence.hitRate(arm));
    return Beta.draw(1 + hits, 1 + images - hits, random);
  }
}
