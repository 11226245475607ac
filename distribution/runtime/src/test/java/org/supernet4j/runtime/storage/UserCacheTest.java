package org.supernet4j.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void liesInTheConfiguredCache() {
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "/var/tmp/ada"), HOME))
        .isEqualTo(Path.of("/var/tmp/ada/supernet4j"));
  }

  @Test
  void liesInTheHomeFolderWhereNoneIsConfigured() {
    assertThat(UserCache.folder(Map.of(), HOME)).isEqualTo(HOME.resolve(".cache/supernet4j"));
  }

  @Test
  void emptyAndRelativeValuesDoNotCount() {
    Path usual = HOME.resolve(".cache/supernet4j");
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", ""), HOME)).isEqualTo(usual);
    assertThat(UserCache.folder(Map.of("XDG_CACHE_HOME", "tmp"), HOME)).isEqualTo(usual);
  }
}
