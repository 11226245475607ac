package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.testkit.FakeEngine;

class SavedRunTest {
  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();
  private TestRuns runs;
  private RunResult result;

  @BeforeEach
  void run() {
    runs = new TestRuns(folder, engine);
    result = runs.run("search.images = 30");
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(engine.tensorBytes()).isZero();
  }

  private SavedRun open() {
    return SavedRun.open(result.directory(), runs.loader());
  }

  @Test
  void evaluatesAsTheSearchDid() {
    try (SavedRun saved = open()) {
      for (Evaluation evaluation : result.evaluations()) {
        assertThat(
                saved
                    .evaluate(evaluation.architecture(), Split.VALIDATION, Statistics.CALIBRATED)
                    .value("accuracy"))
            .isEqualTo(evaluation.values().get(0));
      }
    }
  }

  @Test
  void evaluatesOnOtherSplitsAndStatistics() {
    FinalistRetrained finalist = result.finalists().get(0);
    try (SavedRun saved = open()) {
      Architecture architecture = finalist.architecture();
      assertThat(saved.evaluate(architecture, Split.TEST, Statistics.CALIBRATED))
          .isEqualTo(finalist.inSupernet());
      assertThat(saved.evaluate(architecture, Split.TEST, Statistics.RUNNING))
          .isNotEqualTo(finalist.inSupernet());
      assertThat(saved.evaluate(architecture, Split.TRAIN, Statistics.RUNNING).examples())
          .isEqualTo(90);
    }
  }

  @Test
  void exportsRetrainedAndOtherArchitectures() {
    Path retrained = folder.resolve("models/retrained");
    Path other = folder.resolve("models/other");
    try (SavedRun saved = open()) {
      ModelExported model = saved.export(result.finalists().get(0).architecture(), retrained);
      assertThat(model.directory()).isEqualTo(retrained);
      saved.export(saved.space().smallest(), other);
      assertThat(retrained.resolve(FakeEngine.MODEL_FILE)).isRegularFile();
      assertThat(other.resolve(FakeEngine.MODEL_FILE)).isRegularFile();

      assertThatThrownBy(() -> saved.export(saved.space().smallest(), other))
          .isInstanceOf(RunException.class)
          .hasMessageContaining("exists already");
    }
  }

  @Test
  void winnersExportIsTheRunsModel() {
    Path again = folder.resolve("again");
    try (SavedRun saved = open()) {
      saved.export(result.winner().orElseThrow(), again);
    }
    assertThat(again.resolve(FakeEngine.MODEL_FILE))
        .hasSameBinaryContentAs(result.model().orElseThrow().resolve(FakeEngine.MODEL_FILE));
  }

  @Test
  void architecturesAreCheckedAndCanonical() {
    try (SavedRun saved = open()) {
      assertThat(saved.architecture("depth=1,second.kernel=3,third.kernel=3").id())
          .isEqualTo("depth=1,second.kernel=1,third.kernel=1");
      assertThatThrownBy(() -> saved.architecture("depth=9"))
          .isInstanceOf(RunException.class)
          .hasMessageContainingAll("depth", "'9'");
    }
  }

  @Test
  void tellsTheResultAndWritesTheReportWithoutTheEngine() throws Exception {
    Files.delete(result.report().orElseThrow());
    try (SavedRun saved = open()) {
      Path report = saved.report();
      assertThat(report).isRegularFile();
      assertThat(saved.result()).isEqualTo(result);
      assertThat(saved.config().search().images()).contains(30);
    }
  }

  @Test
  void runWithoutCheckpointCannotBeEvaluated() {
    StopSignal stop = new StopSignal();
    RunRequest request =
        runs.request()
            .stopOn(stop)
            .listen(
                event -> {
                  if (event instanceof PhaseStarted) {
                    assertNoCheckpoint(runs.files());
                    stop.request();
                  }
                });
    assertThat(request.run().outcome()).isEqualTo(RunOutcome.INTERRUPTED);
  }

  private void assertNoCheckpoint(Iterable<Path> files) {
    for (Path file : files) {
      boolean isOther = !file.startsWith(result.directory());
      if (isOther && file.getFileName().toString().equals("run.conf")) {
        try (SavedRun young = SavedRun.open(file.getParent(), runs.loader())) {
          assertThatThrownBy(
                  () -> young.evaluate(young.space().smallest(), Split.TEST, Statistics.CALIBRATED))
              .isInstanceOf(RunException.class)
              .hasMessageContaining("no checkpoint yet");
          assertThat(young.result().outcome()).isEqualTo(RunOutcome.INTERRUPTED);
          assertThat(young.result().winner()).isEmpty();
        }
        return;
      }
    }
    throw new AssertionError("the new run's folder is missing");
  }

  @Test
  void otherFoldersAreRefused() {
    assertThatThrownBy(() -> SavedRun.open(folder, runs.loader()))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("not the folder of a run", "run.conf");
  }
}
