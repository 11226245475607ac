package org.supernet4j.engine.tensorflow;

import org.supernet4j.api.config.Setting;

/**
 * The {@code engine} block of type {@code tensorflow}. TensorFlow shares its threads among all that
 * runs in a process: the settings of the first network that is built hold for all later ones.
 */
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
        int interOpThreads,
    @Setting(
            value =
                "candidates evaluated at the same time, where a sampler asks; on a GPU 1 is enough",
            byDefault = "2",
            min = 1,
            max = 64)
        int lanes) {}
