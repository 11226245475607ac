package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Setting;

/** The {@code metrics} block. */
public record MetricsSettings(
    @Setting(value = "serve /metrics while the run lasts", byDefault = "true") boolean enabled,
    @Setting(value = "address to listen on", byDefault = "127.0.0.1") String host,
    @Setting(value = "port to listen on; 0 for any free one", byDefault = "0", min = 0, max = 65535)
        int port) {}
