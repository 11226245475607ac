package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link UcbSamplerFactory}.
 *
 * @param exploration factor of the bonus for little evidence
 * @param discount what evidence is multiplied by over as many steps as the space has subnets
 * @param detrend whether hit rates are compared without the trend that all subnets share
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record UcbSettings(
    @Setting(
            value =
                "Factor of the bonus for subnets of which little is known; 1 is the one of the"
                    + " paper, for single rewards of 0 or 1, and too large for batches.",
            byDefault = "0.3",
            min = 0,
            max = 100)
        double exploration,
    @Setting(
            value =
                "What evidence is multiplied by over as many steps as the space has subnets, since"
                    + " subnets rise at different speed; 1 keeps all.",
            byDefault = "0.95",
            min = 0,
            max = 1)
        double discount,
    @Setting(
            value =
                "Whether hit rates are compared without the rise that all subnets share as the"
                    + " weights are trained.",
            byDefault = "true")
        boolean detrend,
    @Setting(
            value = "Largest space accepted, in subnets; statistics are kept of every one.",
            byDefault = Settings.ARMS_AT_MOST,
            min = 1)
        int atMost) {
  public UcbSettings {
    Settings.requireWithin("exploration", exploration, 0, 100);
    Settings.requireDiscount(discount);
    Settings.requireAtLeast("at-most", atMost, 1);
  }
}
