package org.supernet4j.runtime.config;

import org.supernet4j.api.config.Setting;

/** The {@code reading} block. */
public record ReadingSettings(
    @Setting(
            value =
                "threads that read, decode and vary images ahead of the engine; 0: one a processor",
            byDefault = "0",
            min = 0,
            max = 1024)
        int threads,
    @Setting(
            value =
                "MiB of memory, at most an eighth of the heap, in which the images of calibration"
                    + " and of each split that is evaluated may stay; 0 reads them each time",
            byDefault = "512",
            min = 0)
        int keep) {
  private static final int MIB_SHIFT = 20;
  private static final int HEAP_SHARE = 8;

  /** The number of threads. */
  public int threadCount() {
    return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
  }

  /** Bytes in which the images of one choice may stay. */
  public long keepBytes() {
    return Math.min((long) keep << MIB_SHIFT, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }
}
