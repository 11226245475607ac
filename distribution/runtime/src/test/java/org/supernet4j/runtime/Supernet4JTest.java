package org.supernet4j.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.runtime.config.InvalidConfiguration;
import org.supernet4j.runtime.run.RunException;

class Supernet4JTest {
  @TempDir private Path folder;

  @Test
  void unknownConfigurationIsNamed() {
    assertThatThrownBy(() -> Supernet4J.configuration("quikstart").with("run.seed", "7").run())
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("quickstart");
  }

  @Test
  void folderThatIsNoRunIsNamed() {
    assertThatThrownBy(() -> Supernet4J.resume(folder).run())
        .isInstanceOf(RunException.class)
        .hasMessageContaining(folder.toString());
    assertThatThrownBy(() -> Supernet4J.open(folder))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(folder.toString());
  }
}
