package org.supernet4j.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.testkit.FakeMeasures;
import org.supernet4j.testkit.FakeSpaces;

class RunProgressTest {
  private static final Architecture SUBNET = FakeSpaces.tiny().largest();

  private final StringWriter err = new StringWriter();
  private Instant now = Instant.EPOCH;
  private final RunProgress progress =
      new RunProgress(new PlainDisplay(new PrintWriter(err), () -> now), () -> now);

  @Test
  void trainingTellsStepLossBestSpeedAndTimeLeft() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 1000));
    progress.on(new RunEvent.DynamicsMeasured(0, SUBNET, FakeMeasures.of(1, 0.912, 500)));
    later(50);
    step(249);

    assertThat(err.toString())
        .isEqualTo(
            "train: 250 of 1,000 steps (25%), loss sampled 1.5, best accuracy 91.20%,"
                + " 1,600 images/s, 2 min 30 s left\n");
  }

  @Test
  void linesComeAtAModestRate() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 1000));
    for (int step = 0; step < 20; step++) {
      later(1);
      step(step);
    }

    assertThat(err.toString().lines()).hasSize(4);
  }

  @Test
  void timeLeftOfAResumedTrainingCountsItsOwnStepsAlone() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 900, 1000));
    later(10);
    step(949);

    assertThat(err.toString()).contains("950 of 1,000 steps (95%)", "10 s left");
  }

  @Test
  void searchTellsTheBestOfTheLeadingObjective() {
    progress.on(
        new RunEvent.RunStarted("run", Path.of("run"), "", 0, "latency-ms", Direction.MINIMIZE));
    progress.on(new RunEvent.PhaseStarted(Phase.SEARCH, 0, 0));
    evaluated(1, 3.5);
    evaluated(2, 2.25);
    evaluated(3, 4);
    later(2);
    progress.on(new RunEvent.PhaseFinished(Phase.SEARCH, 2000));

    assertThat(err.toString())
        .isEqualTo("search: 3 subnets, best latency-ms 2.250 ms, took 2.0 s\n");
  }

  @Test
  void searchTellsHowFarItIsAlsoAfterAResume() {
    progress.on(
        new RunEvent.RunStarted("run", Path.of("run"), "", 0, "latency-ms", Direction.MINIMIZE));
    progress.on(new RunEvent.PhaseStarted(Phase.SEARCH, 300, 500));
    later(10);
    evaluated(400, 3.5);

    assertThat(err.toString())
        .isEqualTo("search: 400 of 500 subnets (80%), best latency-ms 3.500 ms, 10 s left\n");
  }

  @Test
  void retrainingThatIsResumedCountsFinalistsOfBefore() {
    progress.on(new RunEvent.PhaseStarted(Phase.RETRAIN, 200, 300));
    later(10);
    finalistStep(49);

    assertThat(err.toString())
        .startsWith("retrain: 250 of 300 steps (83%)")
        .endsWith("10 s left\n");
  }

  @Test
  void retrainingCountsTheStepsOfAllFinalists() {
    progress.on(new RunEvent.PhaseStarted(Phase.RETRAIN, 0, 200));
    finalistStep(99);
    progress.on(
        new RunEvent.FinalistRetrained(
            SUBNET,
            FakeMeasures.of(1, 0.5, 10),
            FakeMeasures.of(1, 0.9, 10),
            FakeMeasures.of(1, 0.8, 10)));
    later(30);
    finalistStep(49);

    assertThat(err.toString())
        .isEqualTo(
            """
            retrained width=4,kernel=3: test accuracy 90.00% on its own, 50.00% in the supernet
            retrain: 150 of 200 steps (75%), loss 0.7, 10 s left
            """);
  }

  @Test
  void predictorsAndSortedChannelsAreTold() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 1000));
    progress.on(new RunEvent.PredictorChecked(499, 80, 20, 0.5, 0.625));
    progress.on(new RunEvent.ChannelsSorted(650, List.of("block-1.expand"), 1234));

    assertThat(err.toString())
        .isEqualTo(
            """
            predictor fitted to 80 subnets before step 500: Kendall 0.5, Spearman 0.625 on 20 held out
            channels sorted by importance before step 651: 1,234 in a new place
            """);
  }

  @Test
  void turnsAreToldBesideTheSteps() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 1000));
    later(5);
    progress.on(new RunEvent.TurnFinished(0, 0, new TreeMap<>(Map.of("entropy", 0.5)), 1));
    progress.on(new RunEvent.TurnFinished(1, 0, new TreeMap<>(), 1));
    later(45);
    step(249);

    assertThat(err.toString())
        .isEqualTo(
            """
            train: 0 of 1,000 steps (0%), turn 1 entropy 0.5
            train: 250 of 1,000 steps (25%), loss sampled 1.5, turn 2 entropy 0.5, 1,600 images/s, 2 min 30 s left
            """);
  }

  @Test
  void interruptedPhaseEndsWithItsLine() {
    progress.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 1000));
    step(9);
    later(3);
    progress.on(new RunEvent.RunInterrupted(Phase.TRAIN));

    assertThat(err.toString()).startsWith("train: 10 of 1,000 steps (1%)").endsWith("took 3.0 s\n");
  }

  private void later(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  private void step(long number) {
    DrawResult result = new DrawResult(Draw.sampled(SUBNET), 1.5, FakeMeasures.sums(10, 32));
    progress.on(new RunEvent.StepFinished(new StepFeedback(number, 32, List.of(result)), 0.1, 20));
  }

  private void evaluated(long number, double value) {
    progress.on(
        new RunEvent.CandidateEvaluated(
            number, new Evaluation(SUBNET, List.of(value)), 0, true, 10));
  }

  private void finalistStep(long number) {
    progress.on(
        new RunEvent.SubnetStepFinished(
            SUBNET, number, 100, new BatchResult(0.7, FakeMeasures.sums(26, 32)), 5));
  }
}
