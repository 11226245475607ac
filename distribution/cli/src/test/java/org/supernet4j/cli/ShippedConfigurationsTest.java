package org.supernet4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.runtime.config.ConfigLoader;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.runtime.config.RunDescription;
import org.supernet4j.runtime.config.SettingsDoc;
import org.supernet4j.runtime.plugin.ComponentLoader;
import org.supernet4j.runtime.plugin.Components;

/** The shipped configurations suit the built-in components. */
class ShippedConfigurationsTest {
  private static final Components COMPONENTS = ComponentLoader.load();
  private static final ConfigLoader LOADER = new ConfigLoader(COMPONENTS);

  @TempDir Path folder;

  @Test
  void allBuiltInComponentsLoad() {
    assertThat(COMPONENTS.skipped()).isEmpty();
    assertThat(COMPONENTS.all())
        .allSatisfy(
            component ->
                assertThatCode(() -> SettingsDoc.of(component.factory().configType()))
                    .doesNotThrowAnyException());
  }

  @ParameterizedTest
  @MethodSource("org.supernet4j.runtime.config.ShippedConfigurations#names")
  void bindAndBindAgainFromTheirResolvedForm(String name) throws IOException {
    RunDescription config = LOADER.loadRun(name, List.of());
    Path resolved =
        Files.writeString(folder.resolve("run.conf"), ResolvedConfig.render((Record) config));

    assertThat(config.run().name()).isEqualTo(name);
    assertThat(LOADER.loadRun(resolved.toString(), List.of())).isEqualTo(config);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"uniform", "all", "epsilon-greedy", "ucb1", "thompson", "exp3", "shrinking"})
  void takeAnySampler(String sampler) {
    RunConfig config = LOADER.load("mnist-nine", List.of("sampler.type=" + sampler));

    assertThat(config.sampler().factory().name()).isEqualTo(sampler);
  }

  @Test
  void takeTheVariationsThatTheyName() {
    assertThatCode(
            () -> {
              LOADER.load("quickstart", List.of("training.steps=3000"));
              LOADER.load(
                  "mnist-nine", List.of("sampler.type=epsilon-greedy", "training.epochs=1"));
              LOADER.load("mnist-nine", List.of("calibration.statistics=running"));
              LOADER.load("mnist-nine", List.of("dataset.directory=/where/they/are"));
              LOADER.load("keras-heads", List.of("space=keras-regular", "run.name=keras-regular"));
              LOADER.load(
                  "attentive-cifar", List.of("sampler.inner.type=uniform", "distiller.type=kl"));
            })
        .doesNotThrowAnyException();
  }
}
