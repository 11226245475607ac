package org.supernet4j.samplers;

import java.util.stream.IntStream;
import org.supernet4j.api.sampler.StepContext;

/** The subnet with the highest upper confidence bound of its hit rate. */
final class UcbSampler extends Bandit {
  private final double exploration;
  private final boolean detrend;

  UcbSampler(UcbSettings settings, Arms arms) {
    super(arms, settings.discount());
    this.exploration = settings.exploration();
    this.detrend = settings.detrend();
  }

  @Override
  int choose(ArmStatistics evidence, StepContext context) {
    int[] untried =
        IntStream.range(0, evidence.count()).filter(arm -> evidence.rounds(arm) == 0).toArray();
    if (untried.length > 0) {
      return untried[context.random().nextInt(untried.length)];
    }
    double spread = 2 * Math.log(Math.max(1, evidence.totalRounds()));
    return best(
        evidence.count(),
        arm ->
            (detrend ? evidence.detrendedHitRate(arm) : evidence.hitRate(arm))
                + exploration * Math.sqrt(spread / evidence.rounds(arm)));
  }
}
