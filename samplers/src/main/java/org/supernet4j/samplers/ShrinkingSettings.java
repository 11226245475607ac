package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link ShrinkingSamplerFactory}.
 *
 * @param interval steps from one cut to the next, at least; 0 spreads the cuts over the training
 * @param share part of the remaining subnets that a cut drops
 * @param minRounds steps that each remaining subnet must have had since the last cut
 * @param keep subnets that are never dropped
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ShrinkingSettings(
    @Setting(
            value =
                "Steps from one cut to the next, at least; 0 spreads the cuts evenly over the"
                    + " training.",
            byDefault = "0",
            min = 0)
        long interval,
    @Setting(
            value =
                "Part of the remaining subnets that a cut drops, rounded down, at least one"
                    + " subnet; below 1.",
            byDefault = "0.5",
            min = 0,
            max = 1)
        double share,
    @Setting(
            value =
                "Steps that each remaining subnet must have had since the last cut before the"
                    + " next one.",
            byDefault = "5",
            min = 1)
        long minRounds,
    @Setting(value = "Subnets that remain in the end.", byDefault = "1", min = 1) int keep,
    @Setting(
            value = "Largest space accepted, in subnets; statistics are kept of every one.",
            byDefault = Settings.ARMS_AT_MOST,
            min = 1)
        int atMost) {
  public ShrinkingSettings {
    Settings.requireAtLeast("interval", interval, 0);
    if (!(share >= 0 && share < 1)) {
      throw new IllegalArgumentException(
          "share must be at least 0 and below 1, found " + share + "; 0.5 halves");
    }
    Settings.requireAtLeast("min-rounds", minRounds, 1);
    Settings.requireAtLeast("keep", keep, 1);
    Settings.requireAtLeast("at-most", atMost, 1);
  }

  /** How many of some remaining subnets a cut drops; 0 once only {@link #keep} remain. */
  int dropped(int remaining) {
    int wanted = Math.max(1, (int) (share * remaining));
    return Math.max(0, Math.min(wanted, remaining - keep));
  }

  /** The steps from one cut to the next: the interval set, or the training in equal parts. */
  long intervalFor(int subnets, long steps) {
    if (interval > 0) {
      return interval;
    }
    int cuts = 0;
    for (int left = subnets; dropped(left) > 0; left -= dropped(left)) {
      cuts++;
    }
    return Math.max(1, steps / (cuts + 1));
  }
}
