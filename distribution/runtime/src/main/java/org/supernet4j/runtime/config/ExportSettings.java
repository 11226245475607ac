package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Setting;

/** The {@code export} block. */
public record ExportSettings(
    @Setting(value = "write the best subnet for serving", byDefault = "true") boolean enabled) {}
