package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.runtime.storage.AtomicFiles;
import org.supernet4j.testkit.FakeEngine;

/** What a run leaves behind when something goes wrong in it. */
class FailureTest {
  @TempDir private Path folder;
  private final FakeEngine healthy = new FakeEngine();
  private final BrokenEngine engine = new BrokenEngine(healthy);
  private TestRuns runs;

  @BeforeEach
  void prepare() {
    runs = new TestRuns(folder, engine);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(healthy.tensorBytes()).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("supernet4j"));
  }

  @Test
  void nonFiniteLossKeepsTheLastGoodStateAndTellsHowToGoOn() {
    assertThatThrownBy(() -> runs.run("training.learning-rate = 1e308"))
        .isInstanceOf(RunException.class)
        .hasCauseInstanceOf(NonFiniteLossException.class)
        .hasMessageContainingAll(
            "at step", "depth=", "supernet resume", "-D training.learning-rate=");

    RunFailed failed = runs.events(RunFailed.class).get(0);
    assertThat(failed.phase()).isEqualTo(Phase.TRAIN);
    long good = runs.events(StepFinished.class).size();
    assertThat(runs.events(CheckpointSaved.class))
        .singleElement()
        .satisfies(saved -> assertThat(saved.step()).isEqualTo(good));
    assertThat(failed.message()).contains("at step " + good);
  }

  @Test
  void runGoesOnWithAnotherLearningRate() throws IOException {
    assertThatThrownBy(() -> runs.run("retrain.learning-rate = 1e308"))
        .hasMessageContainingAll("finalist", "-D retrain.learning-rate=");
    Path directory = runs.files().get(0);
    assertThatThrownBy(() -> runs.resume(directory, "retrain.learning-rate = 0.1"))
        .as("the weights before the step have diverged already")
        .hasMessageContaining("delete " + directory.resolve("checkpoints/finalist-1"));
    AtomicFiles.delete(directory.resolve("checkpoints/finalist-1"));

    RunResult result = runs.resume(directory, "retrain.learning-rate = 0.2");

    assertThat(result.outcome()).isEqualTo(RunOutcome.FINISHED);
    assertThat(directory.resolve("run.conf")).content().contains("learning-rate = 0.2");
  }

  @Test
  void earlierConfigurationIsKept() {
    assertThatThrownBy(() -> runs.run("retrain.learning-rate = 1e308")).isNotNull();
    Path directory = runs.files().get(0);

    assertThatThrownBy(() -> runs.resume(directory, "retrain.learning-rate = 0.1")).isNotNull();

    assertThat(directory.resolve("run.conf")).content().contains("learning-rate = 0.1");
    assertThat(directory.resolve("run-until-step-18.conf")).content().contains("E308");
  }

  @Test
  void runDoesNotGoOnWithOtherSettingsOfItsResults() {
    RunResult result = runs.run();

    assertThatThrownBy(() -> runs.resume(result.directory(), "run.seed = 4"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("training.learning-rate", "run.seed = 4");
  }

  @Test
  void fullDiskLeavesTheEarlierCheckpoint() {
    engine.savesUntilFull = 1;
    RunOptions options = new RunOptions(List.of(runs.events()::add), new StopSignal(), ticking());

    assertThatThrownBy(
            () ->
                RunLauncher.start(
                    runs.loader()
                        .load(
                            runs.configuration().toString(),
                            List.of(
                                "run.directory = \"" + runs.parent() + "\"",
                                "training.checkpoint-seconds = 4")),
                    options))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("No space left on device");

    List<CheckpointSaved> saved = runs.events(CheckpointSaved.class);
    assertThat(saved).hasSize(1);
    assertThat(saved.get(0).file()).isDirectoryContaining("glob:**/weights");
    assertThat(runs.files()).noneMatch(file -> file.toString().endsWith(".part"));
    assertThat(runs.events(RunFailed.class)).hasSize(1);
  }

  @Test
  void runGoesOnWhenThereIsRoomAgain() {
    engine.savesUntilFull = 0;
    assertThatThrownBy(() -> runs.run()).hasMessageContaining("No space left");
    engine.savesUntilFull = Integer.MAX_VALUE;

    assertThat(runs.resume(runs.files().get(0)).outcome()).isEqualTo(RunOutcome.FINISHED);
  }

  @Test
  void wrongModelIsNotKept() {
    engine.errorOfModels = 0.01f;

    assertThatThrownBy(() -> runs.run())
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("differ", "not kept");

    assertThat(runs.files().get(0).resolve("model/1")).doesNotExist();
    assertThat(runs.events(ModelExported.class)).isEmpty();
    assertThat(runs.events(RunFailed.class).get(0).phase()).isEqualTo(Phase.EXPORT);
  }

  @Test
  void slightlyDifferentModelIsKept() {
    engine.errorOfModels = 1e-5f;
    runs.run();

    assertThat(runs.events(ModelExported.class).get(0).largestDifference()).isBetween(1e-6, 1e-4);
  }

  @Test
  void unreadableImageEndsTheRun() {
    assertThatThrownBy(() -> runs.run("dataset.broken = 7"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("image 7 cannot be read");
    assertThat(runs.events(RunFailed.class)).hasSize(1);
  }

  @Test
  void objectiveThatIsNotANumberIsNamed() {
    assertThatThrownBy(() -> runs.run("search.objectives = [{type = undefined}]"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("'undefined'", "depth=");
    assertThat(runs.events(RunFailed.class).get(0).phase()).isEqualTo(Phase.SEARCH);
  }

  @Test
  void searchWithoutResultIsAnError() {
    assertThatThrownBy(() -> runs.run("search.searcher = idle"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("search.searcher");
  }

  @Test
  void runIsLockedWhileItLasts() {
    RunRequest request = runs.request();
    request.listen(
        event -> {
          if (event instanceof StepFinished step && step.feedback().step() == 0) {
            assertThatThrownBy(() -> runs.resume(runs.files().get(0)))
                .isInstanceOf(RunException.class)
                .hasMessageContaining("another process");
            throw new IllegalStateException("listeners are no reason to stop");
          }
        });

    assertThat(request.run().outcome()).isEqualTo(RunOutcome.FINISHED);
  }

  @Test
  void resumedRunNeedsTheSameImages() throws Exception {
    RunResult result = runs.run();
    Path configuration = result.directory().resolve("run.conf");
    Files.writeString(
        configuration, Files.readString(configuration).replace("train = 90", "train = 80"));

    assertThatThrownBy(() -> runs.resume(result.directory()))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("90 train", "80 train");
  }

  @Test
  void completeRunIsToldWithoutAnEngine() {
    RunResult result = runs.run();
    int events = runs.events().size();
    int supernets = engine.supernets;

    assertThat(runs.resume(result.directory())).isEqualTo(result);
    assertThat(runs.events()).hasSize(events);
    assertThat(engine.supernets).isEqualTo(supernets);
  }

  /** A clock on which a second goes by with each reading. */
  private static InstantSource ticking() {
    AtomicLong seconds = new AtomicLong(1_000_000_000);
    return () -> Instant.ofEpochSecond(seconds.getAndIncrement());
  }
}
