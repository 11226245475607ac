package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** That they bind is tested where the built-in components are, in the command line's module. */
class ShippedConfigurationsTest {
  @Test
  void areAllListed() throws URISyntaxException {
    Path folder =
        Path.of(
            ShippedConfigurations.classLoader()
                .getResource(ShippedConfigurations.resource("quickstart"))
                .toURI());

    assertThat(folder.getParent().toFile().list())
        .containsExactlyInAnyOrderElementsOf(
            ShippedConfigurations.names().stream().map(name -> name + ".conf").toList());
  }

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#names")
  void areNamedAsTheirRuns(String name) {
    assertThat(ConfigFactory.parseString(ShippedConfigurations.text(name)).getString("run.name"))
        .isEqualTo(name);
  }

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#names")
  void tellHowToRunThemAndFitAScreen(String name) {
    String text = ShippedConfigurations.text(name);

    assertThat(text).contains("supernet run " + name);
    assertThat(Arrays.stream(text.split("\n"))).allMatch(line -> line.length() <= 100);
  }

  @Test
  void othersAreNotThere() {
    assertThatThrownBy(() -> ShippedConfigurations.text("nothing"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quickstart");
  }
}
