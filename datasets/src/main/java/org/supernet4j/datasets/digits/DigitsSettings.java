package org.supernet4j.datasets.digits;

import org.supernet4j.api.config.Setting;

/**
 * What can be configured of the drawn digits.
 *
 * @param train number of training images
 * @param validation number of validation images
 * @param test number of test images
 * @param difficulty how hard they are to read
 * @param seed of all images
 */
public record DigitsSettings(
    @Setting(value = "training images", byDefault = "8000", min = 1, max = 1_000_000) int train,
    @Setting(value = "validation images", byDefault = "1000", min = 0, max = 1_000_000)
        int validation,
    @Setting(value = "test images", byDefault = "2000", min = 0, max = 1_000_000) int test,
    @Setting(
            value = "distortion, noise and clutter, from 0 (clean) to 1 (barely legible)",
            byDefault = "0.4",
            min = 0,
            max = 1)
        double difficulty,
    @Setting(value = "seed of all images", byDefault = "0") long seed) {}
