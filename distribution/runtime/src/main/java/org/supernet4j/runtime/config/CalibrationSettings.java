package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Setting;

/** The {@code calibration} block. */
public record CalibrationSettings(
    @Setting(
            value = "calibrated: batch statistics of the subnet itself; running: training averages",
            byDefault = "calibrated")
        Statistics statistics,
    @Setting(value = "training batches that calibrate", byDefault = "16", min = 1) int batches,
    @Setting(value = "images in a batch", byDefault = "128", min = 2, max = 65536) int batchSize) {

  /** Where normalisations take mean and variance from when a subnet is evaluated. */
  public enum Statistics {
    /** From training batches that run through the subnet just before. */
    CALIBRATED,
    /** From the running averages that all subnets shared in training. */
    RUNNING
  }
}
