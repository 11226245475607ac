package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link Exp3SamplerFactory}.
 *
 * @param gamma share of draws that are uniform whatever was learnt
 * @param learningRate how fast weights follow rewards
 * @param sharing share of all weight that is spread evenly in each step
 * @param baseline whether rewards are taken relative to their running mean
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Exp3Settings(
    @Setting(
            value = "Share of draws that are uniform over the space, whatever was learnt.",
            byDefault = "0.1",
            min = Exp3Settings.SMALLEST_GAMMA,
            max = 1)
        double gamma,
    @Setting(
            value = "How fast weights follow rewards; the paper takes gamma.",
            byDefault = "4",
            min = 0,
            max = 100)
        double learningRate,
    @Setting(
            value =
                "Share of all weight that is spread evenly in each step, so that a subnet that"
                    + " turns best late is found (Exp3.S); 0 is plain Exp3.",
            byDefault = "1e-4",
            min = 0,
            max = 1)
        double sharing,
    @Setting(
            value =
                "Whether rewards count relative to their running mean; without it small"
                    + " differences between high hit rates drown in the importance weights.",
            byDefault = "true")
        boolean baseline,
    @Setting(
            value = "Largest space accepted, in subnets; a weight is kept of every one.",
            byDefault = Settings.ARMS_AT_MOST,
            min = 1)
        int atMost) {
  /** Below, the importance weight of an unlikely subnet would undo all that was learnt. */
  static final double SMALLEST_GAMMA = 0.001;

  public Exp3Settings {
    Settings.requireWithin("gamma", gamma, SMALLEST_GAMMA, 1);
    Settings.requireWithin("learning-rate", learningRate, 0, 100);
    Settings.requireWithin("sharing", sharing, 0, 1);
    Settings.requireAtLeast("at-most", atMost, 1);
  }
}
