package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.runtime.config.RunConfig;
import org.supernet4j.testkit.FakeEngine;

/** Faults that are found before anything is written or trained. */
class PreflightTest {
  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          dataset.validation = 0        | dataset.validation
          dataset.train = 0             | dataset
          dataset.train = -1            | dataset (type = stripes)
          dataset.test = 0              | retrain.finalists
          dataset.height = 9            | 9 x 8 x 1
          search.images = 41            | search.images
          training.batch-size = 91      | training.batch-size = 91, but data set
          distiller = teacher           | sandwich
          search.searcher = picky       | search.searcher
          retrain.epochs = 0             | retrain.mode
          search.objectives = [accuracy, accuracy] | search.objectives
          search.constraints = [{objective = accuracy, max = 1}] | search.constraints[0] (type = accuracy): objective 'accuracy' cannot be constrained
          search.constraints = [{objective = macs, max = 1}] | the nearest feasible range is macs to
          """)
  void contradictionIsNamed(String override, String named) {
    TestRuns runs = new TestRuns(folder, engine);

    assertThatThrownBy(() -> runs.run(override))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(named);
    RunConfig config = runs.loader().load(runs.configuration().toString(), List.of(override));
    assertThatThrownBy(() -> RunLauncher.check(config))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(named);
    assertThat(runs.parent()).doesNotExist();
    assertThat(runs.events()).isEmpty();
    assertThat(engine.tensorBytes()).isZero();
  }

  @Test
  void allContradictionsAreReportedAtOnce() {
    TestRuns runs = new TestRuns(folder, engine);
    RunConfig config =
        runs.loader()
            .load(
                runs.configuration().toString(),
                List.of(
                    "search.searcher = picky",
                    "search.images = 41",
                    "retrain.epochs = 0",
                    "dataset.height = 9"));

    assertThatThrownBy(() -> RunLauncher.check(config))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("4 faults\n- search.searcher")
        .hasMessageContainingAll("\n- search.images = 41", "\n- retrain.epochs = 0", "9 x 8 x 1");
    assertThatThrownBy(() -> runs.run("search.images = 41", "dataset.test = 0"))
        .hasMessageStartingWith("2 faults\n- search.images = 41")
        .hasMessageContaining("\n- dataset: data set");
  }

  @Test
  void dataThatCannotBeOpenedHidesNoFaultOfSettings() {
    TestRuns runs = new TestRuns(folder, engine);
    RunConfig config =
        runs.loader()
            .load(
                runs.configuration().toString(),
                List.of("dataset.train = -1", "retrain.epochs = 0"));

    assertThatThrownBy(() -> RunLauncher.check(config))
        .hasMessageStartingWith("2 faults\n- dataset (type = stripes)")
        .hasMessageContaining("\n- retrain.epochs = 0");
  }

  @ParameterizedTest
  @CsvSource({
    "training.steps = 0, training.steps = 0 trains the supernet for 0 steps on 0 of 5000 images",
    "training.epochs = 0, training.epochs = 0.0 trains the supernet for 0 steps on 0 of 5000",
    "training.epochs = 0.0001, training.epochs = 1.0E-4 trains the supernet for 1 steps on",
    "training.steps = 3,",
    "training.epochs = 1,",
    "'training { epochs = 5, schedule = warmup-cosine }', warmup-epochs = 5.0 but the training has",
    "'training { epochs = 6, schedule = warmup-cosine }',"
  })
  void whatIsSeldomMeantIsWarnedOf(String override, String warning) {
    TestRuns runs = new TestRuns(folder, engine);
    String key = override.substring(0, override.indexOf(' '));
    String value = override.substring(override.indexOf(' ')).strip();
    RunConfig config =
        runs.loader()
            .load(
                runs.configuration().toString(),
                List.of(
                    key + (value.startsWith("=") ? value : "=" + value),
                    "training.batch-size = 20"));

    List<String> found = TrainingDoubts.of(config.training(), 5000);

    if (warning == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .singleElement()
          .satisfies(text -> assertThat(text.replace(",", "")).contains(warning));
    }
  }

  @Test
  void folderThatCannotBeMadeIsNamed() throws IOException {
    TestRuns runs = new TestRuns(folder, engine);
    Files.writeString(runs.parent(), "a file where the folder should be");

    assertThatThrownBy(() -> runs.run())
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("run.directory", "is not a folder");
  }

  @Test
  void takenPortIsNamed() throws IOException {
    TestRuns runs = new TestRuns(folder, engine);
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(
              () -> runs.run("metrics.enabled = true", "metrics.port = " + taken.getLocalPort()))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("metrics.port");
    }
    assertThat(runs.parent()).doesNotExist();
    assertThat(engine.tensorBytes()).isZero();
  }
}
