package org.supernet4j.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.journal.Journal;
import org.supernet4j.runtime.journal.file.JournalReader;
import org.supernet4j.runtime.journal.file.JournalWriter;
import org.supernet4j.testkit.FakeMeasures;

class RunReportTest {
  private static final SearchSpace SPACE = SampleSpaces.nine();
  private static final List<Architecture> ALL = SPACE.all().toList();
  private static final List<Objective> OBJECTIVES =
      List.of(SampleObjectives.ACCURACY, SampleObjectives.MACS);

  @TempDir Path folder;

  @Test
  void isMadeFromTheFilesOfARunAlone() {
    Path file = folder.resolve("journal.jsonl");
    try (JournalWriter writer = JournalWriter.open(file)) {
      writer.on(new RunEvent.RunStarted("a", folder, "", 0, "accuracy", Direction.MAXIMIZE));
      writer.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 40));
      LongStream.range(0, 40).forEach(step -> writer.on(step(step)));
      writer.on(new RunEvent.PhaseFinished(Phase.TRAIN, 1500));
      writer.on(evaluated(ALL.get(0), 0.5, 10));
      writer.on(new RunEvent.RunFailed(Phase.SEARCH, "out of memory"));
    }

    RunReport report = report(new JournalReader(SPACE.choices()).read(file));

    assertThat(report.training()).hasSize(4);
    assertThat(report.subnets()).hasSize(1);
    assertThat(report.course().state()).isEqualTo(RunCourse.State.FAILED);
    assertThat(report.course().fault()).isEqualTo("out of memory");
    assertThat(report.course().phases()).isEqualTo(Map.of(Phase.TRAIN, Duration.ofMillis(1500)));
  }

  @Test
  void tellsAFinetuningThatIsNotComplete() {
    RunEvent.RunFinished finished = new RunEvent.RunFinished(List.of(), 1);
    RunEvent.FinetuningStarted tuning =
        new RunEvent.FinetuningStarted(List.of("finetune.epochs=2"));

    assertThat(report(run().tell(finished).journal()).course().finetuning()).isEmpty();
    assertThat(report(run().tell(finished).tell(tuning).journal()).course().finetuning())
        .contains(List.of("finetune.epochs=2"));
    assertThat(
            report(run().tell(finished).tell(tuning).tell(finished).journal())
                .course()
                .finetuning())
        .isEmpty();
  }

  @Test
  void keepsWhatPredictorsAreWorth() {
    RunEvent.PredictorChecked check = new RunEvent.PredictorChecked(9, 8, 4, 0.5, 0.6);

    assertThat(report(run().tell(check).journal()).predictor()).containsExactly(check);
  }

  @Test
  void ranksByTheLeadingObjectiveAndMarksTheFront() {
    RunReport report =
        report(
            run()
                .tell(evaluated(ALL.get(0), 0.6, 10))
                .tell(evaluated(ALL.get(1), 0.9, 30))
                .tell(evaluated(ALL.get(2), 0.8, 40))
                .tell(evaluated(ALL.get(3), Double.NaN, 1))
                .journal());

    assertThat(report.subnets().stream().map(SubnetResult::architecture))
        .containsExactly(ALL.get(1), ALL.get(0 + 2), ALL.get(0), ALL.get(3));
    assertThat(report.subnets().stream().filter(SubnetResult::onFront))
        .extracting(SubnetResult::architecture)
        .containsExactly(ALL.get(1), ALL.get(0));
    assertThat(report.best().orElseThrow().architecture()).isEqualTo(ALL.get(1));
  }

  @Test
  void theLastEvaluationOfASubnetCounts() {
    RunReport report =
        report(
            run()
                .tell(evaluated(ALL.get(0), 0.9, 10))
                .tell(evaluated(ALL.get(1), 0.8, 10))
                .tell(evaluated(ALL.get(0), 0.7, 10))
                .journal());

    assertThat(report.subnets()).hasSize(2);
    assertThat(report.best().orElseThrow().architecture()).isEqualTo(ALL.get(1));
  }

  @Test
  void theBestIsTheFinalistWithTheBestLeadingObjectiveOnItsOwn() {
    RunReport report =
        report(
            run()
                .tell(evaluated(ALL.get(0), 0.9, 10))
                .tell(retrained(ALL.get(0), 0.80, 0.99, 0.90))
                .tell(retrained(ALL.get(5), 0.85, 0.95, 0.97))
                .journal());

    assertThat(report.best().orElseThrow().architecture()).isEqualTo(ALL.get(5));
    assertThat(report.subnets()).extracting(subnet -> subnet.values().size()).containsExactly(2, 0);
    assertThat(report.correlations()).as("two rows say nothing").isEmpty();
  }

  @Test
  void theBestFollowsTheSearchWhereTheJournalCannotTellTheLeadingObjective() {
    List<Objective> latencyLeads = List.of(SampleObjectives.LATENCY, SampleObjectives.MACS);
    Journal journal =
        run()
            .tell(evaluated(ALL.get(0), 3.5, 10))
            .tell(evaluated(ALL.get(1), 2.5, 20))
            .tell(evaluated(ALL.get(2), 1.5, 30))
            .tell(retrained(ALL.get(0), 0.8, 0.9, 0.99))
            .tell(retrained(ALL.get(1), 0.8, 0.9, 0.80))
            .journal();

    RunReport report =
        RunReport.of(
            new RunFacts("a", folder, QualityOrigin.SUPERNET, 1, "", Map.of()),
            SPACE,
            latencyLeads,
            journal);

    assertThat(report.best().orElseThrow().architecture()).isEqualTo(ALL.get(1));
  }

  @Test
  void theBestIsWhatWasExported() {
    RunReport report =
        report(
            run()
                .tell(evaluated(ALL.get(0), 0.9, 10))
                .tell(evaluated(ALL.get(1), 0.8, 10))
                .tell(new RunEvent.ModelExported(ALL.get(1), folder.resolve("model"), 0))
                .journal());

    assertThat(report.best().orElseThrow().architecture()).isEqualTo(ALL.get(1));
  }

  @Test
  void aRunIsUnfinishedUntilItsReport() {
    SampleRun run = run().tell(new RunEvent.PhaseStarted(Phase.SEARCH, 0, 9));
    assertThat(report(run.journal()).course().state()).isEqualTo(RunCourse.State.UNFINISHED);

    run.tell(new RunEvent.RunInterrupted(Phase.SEARCH));
    assertThat(report(run.journal()).course().state()).isEqualTo(RunCourse.State.INTERRUPTED);

    run.tell(new RunEvent.RunStarted("a", folder, "", 3, "accuracy", Direction.MAXIMIZE));
    assertThat(report(run.journal()).course().state()).isEqualTo(RunCourse.State.UNFINISHED);
    assertThat(report(run.journal()).course().resumptions()).isEqualTo(1);

    run.tell(new RunEvent.PhaseStarted(Phase.REPORT, 0, 1));
    assertThat(report(run.journal()).course().state()).isEqualTo(RunCourse.State.FINISHED);
  }

  @Test
  void objectivesOfAnotherRunAreRefused() {
    Journal journal = run().tell(evaluated(ALL.get(0), 0.9, 10)).journal();
    RunFacts facts = new RunFacts("a", folder, QualityOrigin.SUPERNET, 1, "", Map.of());

    assertThatThrownBy(
            () -> RunReport.of(facts, SPACE, List.of(SampleObjectives.ACCURACY), journal))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 1 numbers");
  }

  private SampleRun run() {
    return new SampleRun(SPACE, OBJECTIVES, folder);
  }

  private RunReport report(Journal journal) {
    return RunReport.of(
        new RunFacts("a", folder, QualityOrigin.SUPERNET, 1, "", Map.of()),
        SPACE,
        OBJECTIVES,
        journal);
  }

  private static RunEvent evaluated(Architecture architecture, double accuracy, double macs) {
    return new RunEvent.CandidateEvaluated(
        1, new Evaluation(architecture, List.of(accuracy, macs)), 0, true, 1);
  }

  private static RunEvent retrained(
      Architecture architecture, double inSupernet, double alone, double onValidation) {
    return new RunEvent.FinalistRetrained(
        architecture, measures(inSupernet), measures(alone), measures(onValidation));
  }

  private static Measures measures(double accuracy) {
    return FakeMeasures.of(1, accuracy, 100);
  }

  private static RunEvent step(long number) {
    return new RunEvent.StepFinished(
        new StepFeedback(
            number,
            8,
            List.of(
                new DrawResult(
                    Draw.sampled(ALL.get((int) number % 9)), 1.0, FakeMeasures.sums(4, 8)))),
        0.1,
        5);
  }
}
