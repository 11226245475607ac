package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.testkit.FakeEngine;

/** Fine-tuning as a phase of a run and after it. */
class FinetuneTest {
  private static final String BLOCK = "{ epochs = 2, batch-size = 16, learning-rate = 1 }";

  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();
  private TestRuns runs;

  @BeforeEach
  void make() {
    runs = new TestRuns(folder, engine);
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(engine.tensorBytes()).isZero();
  }

  private RunResult finetune(RunResult run, String... overrides) {
    return finetune(run, new StopSignal(), overrides);
  }

  private RunResult finetune(RunResult run, StopSignal stop, String... overrides) {
    return RunLauncher.finetune(
        run.directory(),
        runs.loader(),
        List.of(overrides),
        new RunOptions(List.of(runs.events()::add), stop, InstantSource.system()));
  }

  @Test
  void phaseOfARunTrainsTheWinnerAndWritesIt() throws Exception {
    RunResult result = runs.run("finetune=" + BLOCK);

    SubnetFinetuned tuned = result.finetuned().get(0);
    assertThat(result.finetuned()).containsExactlyElementsOf(runs.events(SubnetFinetuned.class));
    assertThat(tuned.architecture()).isEqualTo(result.winner().orElseThrow());
    assertThat(tuned.fresh()).isEmpty();
    assertThat(tuned.before())
        .isEqualTo(
            result.finalists().stream()
                .filter(each -> each.architecture().equals(tuned.architecture()))
                .findFirst()
                .orElseThrow()
                .alone());
    assertThat(tuned.after()).isNotEqualTo(tuned.before());
    assertThat(tuned.model().resolve(FakeEngine.MODEL_FILE)).isRegularFile();
    assertThat(runs.events(PhaseStarted.class).stream().map(PhaseStarted::phase))
        .containsExactly(Phase.values());
    assertThat(Files.readString(result.report().orElseThrow()))
        .contains("Fine-tuning", tuned.model().toString());
  }

  @Test
  void afterARunAnotherSubnetLearnsOtherClasses() throws Exception {
    RunResult run = runs.run("space = classes");
    String chosen = "width=4,kernel=3";

    RunResult result =
        finetune(
            run,
            "finetune.dataset = { type = stripes, classes = 4 }",
            "finetune.architecture = \"" + chosen + "\"",
            "finetune.learning-rate = 1",
            "finetune.steps = 300");

    SubnetFinetuned tuned = result.finetuned().get(0);
    assertThat(tuned.architecture().id()).isEqualTo(chosen);
    assertThat(tuned.fresh()).containsExactly("head/matrix", "head/bias");
    assertThat(tuned.after().value("accuracy")).isGreaterThan(tuned.before().value("accuracy"));
    assertThat(result.winner()).isEqualTo(run.winner());
    assertThat(result.evaluations()).isEqualTo(run.evaluations());
    assertThat(Files.readString(result.report().orElseThrow())).contains("head/bias");
    assertThat(Files.readString(run.directory().resolve("run.conf"))).doesNotContain("finetune");
  }

  @Test
  void sameCallAgainDoesNothingMoreAndAnotherOneAddsToIt() {
    RunResult run = runs.run();
    RunResult once = finetune(run, "finetune.steps = 3");
    int steps = runs.events(SubnetStepFinished.class).size();

    RunResult twice = finetune(run, "finetune.steps = 3");
    assertThat(twice.finetuned()).isEqualTo(once.finetuned());
    assertThat(runs.events(SubnetStepFinished.class)).hasSize(steps);
    assertThat(finetune(run, "finetune.steps = 4").finetuned()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 10, 12})
  void interruptedFinetuningGoesOnBitForBit(int stopAfter) throws Exception {
    String[] settings = {"finetune.epochs = 2", "finetune.batch-size = 16"};
    RunResult run = runs.run();
    RunResult undisturbed = finetune(run, settings);
    SubnetFinetuned expected = undisturbed.finetuned().get(0);
    TestRuns others = new TestRuns(folder.resolve("other"), engine);
    RunResult other = others.run();
    StopSignal stop = new StopSignal();
    List<RunEvent> steps = new ArrayList<>();
    RunOptions stopping =
        new RunOptions(
            List.of(
                event -> {
                  if (event instanceof SubnetStepFinished && steps.size() < stopAfter) {
                    steps.add(event);
                    if (steps.size() == stopAfter) {
                      stop.request();
                    }
                  }
                }),
            stop,
            InstantSource.system());

    RunResult first =
        RunLauncher.finetune(other.directory(), runs.loader(), List.of(settings), stopping);
    boolean complete = stopAfter == 12;
    assertThat(first.outcome()).isEqualTo(complete ? RunOutcome.FINISHED : RunOutcome.INTERRUPTED);
    SubnetFinetuned found = finetune(other, settings).finetuned().get(0);

    assertThat(found.before()).isEqualTo(expected.before());
    assertThat(found.after()).isEqualTo(expected.after());
    assertThat(found.model().resolve(FakeEngine.MODEL_FILE))
        .hasSameBinaryContentAs(expected.model().resolve(FakeEngine.MODEL_FILE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          finetune.dataset = { type = stripes, height = 9 } | finetune.dataset
          finetune.dataset = { type = stripes, test = 0 }   | no test images
          finetune.dataset = { type = stripes, train = -1 } | finetune.dataset (type = stripes)
          finetune.architecture = "depth=9"               | finetune.architecture
          finetune.batch-size = 65536, dataset.train = 1  | start a new run
          training.learning-rate = 2                      | start a new run
          """)
  void whatCannotBeDoneIsToldBeforeAnyTraining(String overrides, String named) {
    RunResult run = runs.run();
    int events = runs.events().size();

    assertThatThrownBy(() -> finetune(run, overrides.split(", (?=dataset)")))
        .isInstanceOf(RunException.class)
        .hasMessageContaining(named);
    assertThat(runs.events()).hasSize(events);
  }

  @Test
  void imagesThatDoNotSuitAreToldBeforeTheRun() {
    assertThatThrownBy(() -> runs.run("finetune.dataset = { type = stripes, height = 9 }"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("finetune.dataset", "9 x 8 x 1");
    assertThat(runs.parent()).doesNotExist();
  }

  @Test
  void incompleteRunIsRefused() {
    StopSignal stop = new StopSignal();
    RunResult run =
        runs.request()
            .stopOn(stop)
            .listen(
                event -> {
                  if (event instanceof RunEvent.StepFinished) {
                    stop.request();
                  }
                })
            .run();
    assertThatThrownBy(() -> finetune(run, "finetune.steps = 1"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("not complete", "supernet resume");
  }

  @Test
  void divergenceLeavesTheRunAsItWasAndNamesTheWayOut() {
    RunResult run = runs.run();
    assertThatThrownBy(() -> finetune(run, "finetune.learning-rate = 1e308", "finetune.steps = 9"))
        .isInstanceOf(RunException.class)
        .hasMessageContainingAll("fine-tuning", "finetune.learning-rate");
    assertThat(finetune(run, "finetune.learning-rate = 0.1").finetuned()).hasSize(1);
  }
}
