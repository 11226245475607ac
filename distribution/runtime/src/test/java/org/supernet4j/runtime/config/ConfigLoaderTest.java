package org.supernet4j.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.engine.Optimizer;

class ConfigLoaderTest {
  private static final String SMALLEST =
      """
      dataset = digits
      space = small
      training.epochs = 2
      """;

  @TempDir Path folder;
  private final ConfigLoader loader = new ConfigLoader(FakeComponents.all());

  private RunConfig load(String content, String... overrides) throws IOException {
    return loader.load(file("run.conf", content).toString(), List.of(overrides));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private List<Fault> faults(String content, String... overrides) {
    return catchThrowableOfType(InvalidConfiguration.class, () -> load(content, overrides))
        .faults();
  }

  @Test
  void fillsAFileWithDefaults() throws IOException {
    RunConfig config = load(SMALLEST);

    assertThat(config.run())
        .isEqualTo(new RunSettings("run", 1, Path.of("runs"), Optional.empty()));
    assertThat(config.engine().factory().name()).isEqualTo("tensorflow");
    assertThat(config.training().epochs()).hasValue(2.0);
    assertThat(config.training().optimizer()).isInstanceOf(Optimizer.Adamw.class);
    assertThat(config.search().objectives())
        .extracting(objective -> objective.factory().name())
        .containsExactly("measure", "macs");
  }

  @Test
  void anOverrideWinsOverTheFile() throws IOException {
    RunConfig config =
        load(
            SMALLEST,
            "training.steps=7",
            "training.optimizer=rms-prop",
            "sampler.type=greedy",
            "sampler.warmup=3");

    assertThat(config.training().steps()).hasValue(7L);
    assertThat(config.training().epochs()).isEmpty();
    assertThat(config.training().optimizer()).isInstanceOf(Optimizer.RmsProp.class);
    assertThat(config.sampler().config()).isEqualTo(new FakeComponents.Greedy(0.2, 3));
  }

  @Test
  void aFileMayIncludeAnother() throws IOException {
    file("base.conf", SMALLEST + "run.name = base");

    assertThat(load("include required(\"base.conf\")\nrun.seed = 5").run())
        .isEqualTo(new RunSettings("base", 5, Path.of("runs"), Optional.empty()));
  }

  @Test
  void aFileMayUseEnvironmentVariables() throws IOException {
    assertThat(load(SMALLEST + "run.directory = ${PATH}").run().directory())
        .isEqualTo(Path.of(System.getenv("PATH")));
  }

  @Test
  void aFaultNamesFileAndLine() throws IOException {
    String path = file("run.conf", SMALLEST + "\nrun {\n  name = x\n  sede = 5\n}").toString();

    assertThatThrownBy(() -> loader.load(path, List.of()))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            """
            configuration %1$s: 1 fault
            %1$s:7: run.sede = 5
              unknown key; did you mean seed?
              allowed: name, seed, directory, cache\
            """,
            path);
  }

  @Test
  void aMissingKeyNamesTheLineOfItsBlock() {
    assertThat(faults("\n\ndataset = digits\nspace = small\n\ntraining {\n  batch-size = 3\n}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(6))
        .satisfies(
            fault ->
                assertThat(fault.problem())
                    .isEqualTo("give either epochs or steps, found neither"));
  }

  @Test
  void faultsOfFileAndOverridesAreReportedTogether() {
    assertThat(faults(SMALLEST + "spaces = small", "run.seed=x", "nonsense", "sampler.x=1"))
        .extracting(Fault::origin)
        .containsExactlyInAnyOrder(
            folder.resolve("run.conf") + ":4", "-D run.seed=x", "-D nonsense", "-D sampler.x=1");
  }

  @Test
  void aSyntaxErrorNamesFileAndLine() {
    assertThat(faults(SMALLEST + "run {\n name = [1, 2\n}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.source()).endsWith("run.conf"))
        .satisfies(fault -> assertThat(fault.line()).isBetween(5, 6));
  }

  @Test
  void anUnresolvedSubstitutionNamesFileAndLine() {
    assertThat(faults(SMALLEST + "run.name = ${NO_SUCH_VARIABLE_AT_ALL}"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.line()).isEqualTo(4))
        .satisfies(fault -> assertThat(fault.problem()).contains("NO_SUCH_VARIABLE_AT_ALL"))
        .satisfies(fault -> assertThat(fault.suggestion()).isPresent());
  }

  @Test
  void aRequiredIncludeThatIsMissingIsAFault() {
    assertThat(faults("include required(\"nowhere.conf\")"))
        .singleElement()
        .satisfies(fault -> assertThat(fault.problem()).contains("nowhere.conf"));
  }

  @Test
  void anUnknownNameListsTheShippedOnes() {
    assertThatThrownBy(() -> loader.load("quick-start", List.of()))
        .hasMessage(
            """
            configuration quick-start: 1 fault
            quick-start
              there is no configuration of this name, and no such file; did you mean quickstart?
              allowed: %s, or the path of a file\
            """
                .formatted(String.join(", ", ShippedConfigurations.names())));
  }

  @Test
  void aFolderIsNoConfiguration() {
    assertThatThrownBy(() -> loader.load(folder.toString(), List.of()))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("this is a folder");
  }
}
