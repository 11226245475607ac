package org.supernet4j.engine.tensorflow;

import org.supernet4j.api.config.Setting;

/** The {@code engine} block of type {@code tensorflow}. */
public record TensorFlowSettings(
    @Setting(
            value = "threads within an operation; 0 for all cores",
            byDefault = "0",
            min = 0,
            max = 1024)
        int intraOpThreads,
    @Setting(
            value = "operations at the same time; 0 for as many as cores",
            byDefault = "0",
            min = 0,
            max = 1024)
        int interOpThreads) {}
