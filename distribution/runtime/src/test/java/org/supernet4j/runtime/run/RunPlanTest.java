package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeEngine;
import org.supernet4j.testkit.FakeSpaces;

class RunPlanTest {
  @TempDir private Path folder;
  private final FakeEngine engine = new FakeEngine();

  private RunPlan plan(String... overrides) {
    return plan(engine, overrides);
  }

  private RunPlan plan(Engine planned, String... overrides) {
    TestRuns runs = new TestRuns(folder, planned);
    List<String> all =
        Stream.concat(Stream.of(overrides), Stream.of("run.directory = \"" + runs.parent() + "\""))
            .toList();
    return RunPlan.of(runs.loader().load(runs.configuration().toString(), all));
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    assertThat(engine.tensorBytes()).isZero();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("supernet4j-prefetch"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName)).containsExactly(Path.of("test.conf"));
    }
  }

  @Test
  void costsSpreadOverTheWholeSpace() {
    SearchSpace space = FakeSpaces.withDepth();
    long[] macs = space.all().map(space.costs()::cost).mapToLong(Cost::macs).sorted().toArray();

    RunPlan plan = plan();

    assertThat(plan.size().networks()).hasValue(BigInteger.valueOf(7));
    assertThat(plan.macs().smallest()).isEqualTo(macs[0]);
    assertThat(plan.macs().largest()).isEqualTo(macs[macs.length - 1]);
    assertThat(macs).contains(plan.macs().median());
    assertThat(plan.parameters().largest())
        .isEqualTo(space.costs().cost(space.largest()).parameters());
  }

  @Test
  void acceptanceIsTheShareThatConstraintsAllow() {
    SearchSpace space = FakeSpaces.withDepth();
    long least = space.costs().cost(space.smallest()).macs();

    assertThat(plan().acceptance()).isEqualTo(1);
    assertThat(plan("search.constraints = [{objective = macs, max = " + least + "}]").acceptance())
        .isStrictlyBetween(0.0, 1.0);
  }

  @Test
  void turnsOfTheSamplerComeOnTopOfTheSteps() {
    List<String> calls = new ArrayList<>();
    RunPlan plan =
        plan(RecordedEngine.of(engine, calls), "space = operations", "sampler = differentiable");

    assertThat(calls.stream().filter("Supernet.gateGradients"::equals)).hasSize(3);
    assertThat(plan.training().aroundMillis()).isPositive();
    assertThat(plan().training().aroundMillis()).isZero();
  }

  @Test
  void memoryFollowsOptimizerAndBatchSize() {
    MemoryEstimate one = plan().memory();
    MemoryEstimate other = plan("training.optimizer = adamw", "training.batch-size = 32").memory();

    assertThat(one.weights()).isPositive().isGreaterThanOrEqualTo(one.gradients());
    assertThat(one.optimizer()).isEqualTo(one.gradients());
    assertThat(other.optimizer()).isEqualTo(2 * one.optimizer());
    assertThat(other.activations()).isEqualTo(2 * one.activations());
    assertThat(one.total())
        .isEqualTo(one.weights() + one.gradients() + one.optimizer() + one.activations());
    assertThat(one.held()).isPositive();
  }

  @Test
  void timesComeFromStepsAndAnEvaluation() {
    RunPlan plan = plan();

    assertThat(plan.training().count()).hasValue(18);
    assertThat(plan.training().millis().orElseThrow()).isPositive();
    assertThat(plan.startMillis().orElseThrow()).isPositive();
    assertThat(plan.search().millis().orElseThrow()).isPositive();
    assertThat(plan.totalMillis().orElseThrow())
        .isGreaterThanOrEqualTo(plan.training().totalMillis().orElseThrow());
    assertThat(plan.notCounted()).containsExactly(Phase.EXPORT);
  }

  @Test
  void stepsOfSubnetsOnTheirOwnAreCounted(@TempDir Path elsewhere) {
    TestRuns runs = new TestRuns(elsewhere, engine);
    String tuning = "finetune = { epochs = 2, batch-size = 16, learning-rate = 1 }";
    RunResult result = runs.run(tuning);

    RunPlan plan = plan(tuning);

    assertThat(plan.retraining().count().orElseThrow() + plan.finetuning().count().orElseThrow())
        .isEqualTo(runs.events(SubnetStepFinished.class).size());
    assertThat(plan.retraining().count().orElseThrow()).isEqualTo(result.finalists().size() * 6L);
    assertThat(plan.retraining().millis()).isPresent();
    assertThat(plan.finetuning().millis()).isPresent();
    for (WorkEstimate work : List.of(plan.retraining(), plan.finetuning())) {
      assertThat(work.aroundMillis()).isPositive();
      assertThat(work.totalMillis().orElseThrow())
          .isEqualTo(
              work.aroundMillis() + work.count().orElseThrow() * work.millis().orElseThrow());
    }
    assertThat(plan("retrain.finalists = 0").retraining().totalMillis()).hasValue(0);
  }

  /** There are 40 validation and 30 test images. */
  @Test
  void finalistsAreMadeAndEvaluatedAsInTheRun() {
    List<String> alone = callsOfRetraining("retrain.mode = from-scratch");
    assertThat(alone)
        .containsExactly(
            "Engine.subnet", "Subnet.evaluate 40", "Supernet.evaluate 30", "Subnet.evaluate 30");
    List<String> inherited = callsOfRetraining("retrain.mode = fine-tune");
    assertThat(inherited)
        .containsExactly(
            "Supernet.extract", "Subnet.evaluate 40", "Supernet.evaluate 30", "Subnet.evaluate 30");
    assertThat(callsOfRetraining("retrain.mode = fine-tune", "retrain.epochs = 0"))
        .isEqualTo(inherited);
    assertThat(callsOfRetraining("retrain.finalists = 0")).isEmpty();
  }

  /** What a plan asks of the engine after training and search, steps aside. */
  private List<String> callsOfRetraining(String... overrides) {
    List<String> calls = new ArrayList<>();
    String[] all =
        Stream.concat(Stream.of("dataset.test = 30"), Stream.of(overrides)).toArray(String[]::new);
    plan(RecordedEngine.of(engine, calls), all);
    calls.removeIf(call -> call.contains(".step"));
    int searched = calls.lastIndexOf("Supernet.evaluate 40");
    return calls.subList(searched + 1, calls.size());
  }

  @Test
  void finalistsThatAreOnlyEvaluatedTakeTimeToo() {
    WorkEstimate retraining = plan("retrain.mode = fine-tune", "retrain.epochs = 0").retraining();

    assertThat(retraining.count()).hasValue(0);
    assertThat(retraining.millis()).isEmpty();
    assertThat(retraining.aroundMillis()).isPositive();
    assertThat(retraining.totalMillis()).hasValue(retraining.aroundMillis());
  }

  @Test
  void evaluationsAreThoseOfTheRun(@TempDir Path elsewhere) {
    RunResult result = new TestRuns(elsewhere, engine).run("space = four");

    assertThat(plan("space = four").search().count()).hasValue(result.evaluations().size());
  }

  @Test
  void searcherThatAsksForNothingCostsNothing() {
    assertThat(plan("search.searcher = idle").search().totalMillis()).hasValue(0);
  }

  @Test
  void untrainedSupernetHasNoStepsToTime() {
    RunPlan plan = plan("training.epochs = 0");

    assertThat(plan.training().totalMillis()).hasValue(0);
    assertThat(plan.startMillis()).isEmpty();
    assertThat(plan.search().millis()).isPresent();
  }

  @Test
  void oneStepIsTimedWhereThereIsOne() {
    assertThat(plan("training.steps = 1").training().millis()).isPresent();
  }

  @Test
  void faultsOfTheRunAreThoseOfThePlan() {
    assertThatThrownBy(() -> plan("distiller = teacher"))
        .isInstanceOf(RunException.class)
        .hasMessageContaining("sandwich");
  }
}
