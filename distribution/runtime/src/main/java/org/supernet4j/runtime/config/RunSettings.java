package org.supernet4j.runtime.config;

import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.api.config.Setting;

/** The {@code run} block. */
public record RunSettings(
    @Setting(value = "name of the run; its folder begins with it", byDefault = "run") String name,
    @Setting(value = "seed of all random numbers", byDefault = "1") long seed,
    @Setting(value = "folder that holds one folder for each run", byDefault = "runs")
        Path directory,
    @Setting(
            "folder that runs share, for downloads and tables; by default supernet4j in"
                + " $XDG_CACHE_HOME or ~/.cache")
        Optional<Path> cache) {
  public RunSettings {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new IllegalArgumentException(
          "name '"
              + name
              + "': begin with a letter or digit, then letters, digits, '.', '_', '-',"
              + " at most 100 in all");
    }
  }
}
