package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.ModelExported;
import org.supernet4j.api.report.RunEvent.PhaseFinished;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.task.Measures;
import org.supernet4j.testkit.FakeEngine;

class RunTest {
  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();
  private TestRuns runs;

  private TestRuns runs() {
    runs = runs == null ? new TestRuns(folder, engine) : runs;
    return runs;
  }

  @AfterEach
  void nothingIsLeftOpen() {
    assertThat(engine.tensorBytes()).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("supernet4j"));
  }

  @Test
  void goesThroughAllPhasesInOrder() {
    RunResult result = runs().run();

    List<Phase> phases =
        Stream.of(Phase.values()).filter(phase -> phase != Phase.FINETUNE).toList();
    assertThat(result.outcome()).isEqualTo(RunOutcome.FINISHED);
    assertThat(runs().events(PhaseStarted.class).stream().map(PhaseStarted::phase))
        .containsExactlyElementsOf(phases);
    assertThat(runs().events(PhaseFinished.class).stream().map(PhaseFinished::phase))
        .containsExactlyElementsOf(phases);
    assertThat(runs().events().get(0)).isInstanceOf(RunStarted.class);
    assertThat(runs().events().get(runs().events().size() - 1)).isInstanceOf(RunFinished.class);
  }

  @Test
  void trainsEveryStepAndLooksAtSubnetsEvenly() {
    runs().run();

    List<StepFinished> steps = runs().events(StepFinished.class);
    assertThat(steps.stream().map(step -> step.feedback().step()))
        .containsExactlyElementsOf(LongStream.range(0, 18).boxed().toList());
    assertThat(steps.stream().map(step -> step.feedback().images()))
        .startsWith(16, 16, 16, 16, 16, 10, 16);
    assertThat(runs().events(DynamicsMeasured.class).stream().map(DynamicsMeasured::step))
        .containsExactly(6L, 6L, 6L, 12L, 12L, 12L, 18L, 18L, 18L);
    assertThat(runs().events(DynamicsMeasured.class).get(0).measures().examples()).isEqualTo(20);
  }

  @Test
  void evaluatesEachSubnetOnceAndKeepsTheFront() {
    RunResult result = runs().run();

    List<CandidateEvaluated> evaluated = runs().events(CandidateEvaluated.class);
    assertThat(evaluated.stream().map(each -> each.evaluation().architecture()))
        .doesNotHaveDuplicates();
    assertThat(evaluated.stream().map(CandidateEvaluated::number))
        .startsWith(1L, 2L, 3L)
        .isSorted();
    assertThat(result.evaluations())
        .containsExactlyElementsOf(evaluated.stream().map(CandidateEvaluated::evaluation).toList());
    assertThat(result.objectives()).containsExactly("accuracy", "macs");
    assertThat(result.paretoFront()).isNotEmpty().isSubsetOf(result.evaluations());
  }

  @Test
  void retrainsFinalistsOnTestImagesAndChoosesByValidation() {
    RunResult result = runs().run();

    assertThat(result.finalists())
        .hasSize(2)
        .containsExactlyElementsOf(runs().events(FinalistRetrained.class));
    assertThat(runs().events(SubnetStepFinished.class)).hasSize(12);
    double best =
        result.finalists().stream()
            .mapToDouble(each -> each.aloneOnValidation().value("accuracy"))
            .max()
            .orElseThrow();
    FinalistRetrained winner =
        result.finalists().stream()
            .filter(each -> each.architecture().equals(result.winner().orElseThrow()))
            .findFirst()
            .orElseThrow();
    assertThat(winner.aloneOnValidation().value("accuracy")).isEqualTo(best);
    assertThat(winner.alone()).isNotEqualTo(winner.inSupernet());
    assertThat(runs().events(ModelExported.class))
        .singleElement()
        .satisfies(model -> assertThat(model.architecture()).isEqualTo(winner.architecture()));
  }

  @Test
  void leavesWholeFilesOnly() throws Exception {
    RunResult result = runs().run();

    assertThat(result.directory().getFileName().toString()).matches("test-\\d{8}-\\d{6}");
    assertThat(result.model()).contains(result.directory().resolve("model/1"));
    assertThat(result.model().orElseThrow().resolve(FakeEngine.MODEL_FILE)).isRegularFile();
    assertThat(result.report()).contains(result.directory().resolve("report.html"));
    assertThat(Files.readString(result.directory().resolve("run.conf"))).contains("finalists");
    assertThat(Files.readString(result.directory().resolve("provenance.json")))
        .contains("\"seed\" : 3", "fake engine", "sha256", "testkit");
    assertThat(result.directory().resolve("journal.jsonl")).isRegularFile();
    assertThat(runs().files()).noneMatch(file -> file.toString().endsWith(".part"));
  }

  @Test
  void sameSeedGivesTheSameRunAndAnotherSeedAnotherOne() {
    RunResult one = runs().run();
    RunResult same = runs().run();
    RunResult other = runs().run("run.seed = 4");

    assertThat(same.evaluations()).isEqualTo(one.evaluations());
    assertThat(same.finalists()).isEqualTo(one.finalists());
    assertThat(other.finalists()).isNotEqualTo(one.finalists());
    assertThat(same.directory()).isNotEqualTo(one.directory());
  }

  @Test
  void fineTuningBeginsWithTheSupernetsWeights() {
    RunResult result = runs().run("retrain.mode = fine-tune", "retrain.epochs = 0");

    assertThat(result.finalists())
        .allSatisfy(each -> assertThat(each.alone()).isEqualTo(each.inSupernet()));
  }

  @Test
  void exportsTheBestOfTheSearchWhereNothingIsRetrained() {
    RunResult result = runs().run("retrain.finalists = 0", "search.objectives=[{type=latency-ms}]");

    assertThat(result.finalists()).isEmpty();
    assertThat(result.winner()).contains(result.paretoFront().get(0).architecture());
    assertThat(result.model()).isPresent();
    assertThat(runs().events(PhaseStarted.class).stream().map(PhaseStarted::phase))
        .doesNotContain(Phase.RETRAIN);
  }

  @Test
  void exportsNothingWhereThatIsOff() {
    RunResult result = runs().run("export.enabled = false");

    assertThat(result.model()).isEmpty();
    assertThat(result.winner()).isPresent();
  }

  @Test
  void evaluatesWithTheConfiguredImagesAndStatistics() {
    RunResult calibrated = runs().run("search.images = 30", "search.objectives = [{type = loss}]");
    RunResult running =
        runs()
            .run(
                "search.images = 30",
                "search.objectives = [{type = loss}]",
                "calibration.statistics = running");

    assertThat(calibrated.finalists().get(0).aloneOnValidation())
        .extracting(Measures::examples)
        .isEqualTo(30L);
    assertThat(running.evaluations()).isNotEqualTo(calibrated.evaluations());
  }

  @Test
  void servesMetricsWhileItLasts() {
    runs().run("metrics.enabled = true");

    assertThat(runs().events(RunStarted.class).get(0).metricsAddress())
        .startsWith("http://127.0.0.1:");
  }

  @Test
  void untrainedSupernetCanBeSearched() {
    RunResult result = runs().run("training.epochs = 0");

    assertThat(result.outcome()).isEqualTo(RunOutcome.FINISHED);
    assertThat(runs().events(StepFinished.class)).isEmpty();
    assertThat(runs().events(RunEvent.CheckpointSaved.class).get(0).step()).isZero();
  }
}
