package org.supernet4j.runtime.storage;

import java.nio.file.Path;
import java.util.Map;

/** The folder of the user's cache that runs share: downloads, tables. */
public final class UserCache {
  private static final String APPLICATION = "supernet4j";

  private UserCache() {}

  /** The cache folder of whoever runs this program. */
  public static Path folder() {
    return folder(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  /**
   * The cache folder by the XDG base directory specification: below {@code $XDG_CACHE_HOME} where
   * that is an absolute path, else below {@code ~/.cache}.
   */
  static Path folder(Map<String, String> environment, Path home) {
    Path configured = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
    Path base = configured.isAbsolute() ? configured : home.resolve(".cache");
    return base.resolve(APPLICATION);
  }
}
