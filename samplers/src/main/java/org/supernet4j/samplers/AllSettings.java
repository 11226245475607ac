package org.supernet4j.samplers;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Setting;

/**
 * The configuration of {@link AllSamplerFactory}.
 *
 * @param atMost subnets that the space may have
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record AllSettings(
    @Setting(
            value = "Largest space accepted, in subnets; each step trains every one of them.",
            byDefault = "64",
            min = 1)
        int atMost) {
  public AllSettings {
    Settings.requireAtLeast("at-most", atMost, 1);
  }
}
