package org.supernet4j.searchers.fidelity;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;
import org.supernet4j.searchers.Numbers;

/**
 * The settings of {@code successive-halving}.
 *
 * @param subnets subnets at the lowest fidelity of a tournament
 * @param eta one of so many subnets goes on to the next fidelity
 * @param tournaments tournaments, one after the other
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SuccessiveHalvingSettings(
    @Setting(value = "subnets at the lowest fidelity of a tournament", byDefault = "27", min = 1)
        int subnets,
    @Setting(
            value = "one of so many subnets goes on to the next fidelity",
            byDefault = "3",
            min = 2)
        int eta,
    @Setting(value = "tournaments, one after the other", byDefault = "1", min = 1)
        int tournaments) {
  public SuccessiveHalvingSettings {
    Numbers.requireAtMost("eta", eta, "subnets", subnets);
  }
}
