package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link ThompsonSamplerFactory}.
 *
 * @param discount what evidence is multiplied by over as many steps as the space has subnets
 * @param evidence images that a subnet's hit rate counts as, at most
 * @param detrend whether hit rates are compared without the trend that all subnets share
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ThompsonSettings(
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
                "Images that the hit rate of a subnet counts as at most, so that batches of many"
                    + " images do not end exploration early.",
            byDefault = "100",
            min = 1)
        long evidence,
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
  public ThompsonSettings {
    Settings.requireDiscount(discount);
    Settings.requireAtLeast("evidence", evidence, 1);
    Settings.requireAtLeast("at-most", atMost, 1);
  }
}
