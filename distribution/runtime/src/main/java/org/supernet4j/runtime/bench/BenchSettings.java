package org.supernet4j.runtime.bench;

import java.nio.file.Path;
import org.supernet4j.api.config.Setting;

/** The {@code bench} block. */
public record BenchSettings(
    @Setting(value = "name of the benchmark; its folder begins with it", byDefault = "bench")
        String name,
    @Setting(value = "searches of each searcher, each with a seed of its own", min = 1) int seeds,
    @Setting(value = "seed of the first search; the others follow it", byDefault = "1") long seed,
    @Setting(value = "folder that holds one folder for each benchmark", byDefault = "runs")
        Path directory) {
  public BenchSettings {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "name '"
              + name
              + "': begin with a letter or digit, then letters, digits, '.', '_', '-',"
              + " at most 100 in all");
    }
  }
}
