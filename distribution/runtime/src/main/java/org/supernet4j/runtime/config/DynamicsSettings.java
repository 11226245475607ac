package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Setting;

/** The {@code training.dynamics} block: accuracy of subnets while the supernet trains. */
public record DynamicsSettings(
    @Setting(value = "looks over the whole training; 0 for none", byDefault = "10", min = 0)
        int looks,
    @Setting(
            value = "subnets looked at: all of a space that small, else smallest, largest, random",
            byDefault = "9",
            min = 1)
        int architectures,
    @Setting(value = "validation images for each look", byDefault = "500", min = 1) int images) {}
