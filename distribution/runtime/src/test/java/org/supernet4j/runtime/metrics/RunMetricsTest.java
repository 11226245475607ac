package org.supernet4j.runtime.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.config.MetricsSettings;
import org.supernet4j.testkit.FakeMeasures;

class RunMetricsTest {
  private static final Choices CHOICES = Choices.of(Choice.ofSizes("depth", 1, 2, 3));
  private static final Architecture ONE = CHOICES.first();
  private static final Measures MEASURES = FakeMeasures.of(1, 0.5, 10);
  private static final BatchResult RESULT = new BatchResult(1, FakeMeasures.sums(5, 10));

  @Test
  void showsWhatHappenedOverHttp() throws Exception {
    try (RunMetrics metrics = start("127.0.0.1", 0)) {
      long before = Instant.now().getEpochSecond();
      tellAll(metrics);
      Scrape scrape = Scrape.of(metrics.address());

      assertThat(scrape.value("supernet_steps_total")).isEqualTo(3);
      assertThat(scrape.value("supernet_images_total")).isEqualTo(96);
      assertThat(scrape.value("supernet_step_seconds_count")).isEqualTo(3);
      assertThat(scrape.value("supernet_step_seconds_sum")).isCloseTo(0.09, within(1e-6));
      assertThat(scrape.value("supernet_step_seconds_bucket{le=\"0.02\"}")).isEqualTo(1);
      assertThat(scrape.value("supernet_step_seconds_bucket{le=\"0.05\"}")).isEqualTo(3);
      assertThat(scrape.value("supernet_learning_rate")).isEqualTo(0.003);
      assertThat(scrape.value("supernet_loss{role=\"sampled\"}")).isEqualTo(0.5);
      assertThat(scrape.value("supernet_loss{role=\"largest\"}")).isEqualTo(0.25);
      assertThat(scrape.value("supernet_loss{role=\"smallest\"}")).isEqualTo(1);
      assertThat(scrape.value("supernet_measure{measure=\"accuracy\",role=\"sampled\"}"))
          .isEqualTo(0.75);
      assertThat(scrape.value("supernet_evaluations_total")).isEqualTo(3);
      assertThat(scrape.value("supernet_objective_best{objective=\"accuracy\"}")).isEqualTo(0.9);
      assertThat(scrape.value("supernet_objective_best{objective=\"latency-ms\"}")).isEqualTo(4);
      assertThat(scrape.value("supernet_finalists_retrained_total")).isEqualTo(1);
      assertThat(scrape.value("supernet_checkpoints_saved_total")).isEqualTo(1);
      assertThat(scrape.value("supernet_checkpoint_last_timestamp_seconds"))
          .isGreaterThanOrEqualTo(before);
      assertThat(scrape.value("supernet_phase{phase=\"search\"}")).isEqualTo(1);
      assertThat(scrape.value("supernet_phase{phase=\"train\"}")).isZero();
      assertThat(scrape.value("supernet_heap_used_bytes")).isPositive();
      assertThat(scrape.value("supernet_heap_max_bytes")).isNotZero();
      assertThat(scrape.value("supernet_engine_tensors_bytes")).isEqualTo(12345);
      assertThat(scrape.value("supernet_run_info{name=\"first\",space=\"nine\"}")).isEqualTo(1);
    }
  }

  @Test
  void hasNoLabelThatGrowsWithTheRun() throws Exception {
    try (RunMetrics metrics = start("127.0.0.1", 0)) {
      tellAll(metrics);
      Scrape scrape = Scrape.of(metrics.address());

      assertThat(scrape.labels())
          .containsExactly("le", "measure", "name", "objective", "phase", "role", "space");
      assertThat(scrape.types().keySet()).allMatch(name -> name.startsWith("supernet_"));
      int samples = scrape.samples().size();
      CHOICES.all().forEach(architecture -> metrics.on(evaluated(architecture, 0.1, 9)));
      assertThat(Scrape.of(metrics.address()).samples()).hasSize(samples);
    }
  }

  @Test
  void everyMetricIsDocumentedAndEveryDocumentedOneExists() throws Exception {
    try (RunMetrics metrics = start("127.0.0.1", 0)) {
      tellAll(metrics);
      Scrape scrape = Scrape.of(metrics.address());

      String page = Files.readString(documentation());
      List<String> documented =
          Pattern.compile("(?m)^\\| `(supernet_[a-z_]+)` \\| ([a-z]+) \\|")
              .matcher(page)
              .results()
              .map(row -> row.group(1) + " " + row.group(2))
              .toList();
      assertThat(new TreeSet<>(documented))
          .isEqualTo(
              scrape.types().entrySet().stream()
                  .map(entry -> entry.getKey() + " " + entry.getValue())
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(scrape.help().keySet()).isEqualTo(scrape.types().keySet());
    }
  }

  @Test
  void isInNoPhaseOnceTheRunHasEnded() throws Exception {
    try (RunMetrics metrics = start("127.0.0.1", 0)) {
      metrics.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 3));
      metrics.on(new RunEvent.RunFailed(Phase.TRAIN, "disk full"));

      assertThat(Scrape.of(metrics.address()).value("supernet_phase{phase=\"train\"}")).isZero();
    }
  }

  @Test
  void aTakenPortIsNamedWithItsKeyAndTheWayOut() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> start("127.0.0.1", taken.getLocalPort()))
          .isInstanceOf(MetricsException.class)
          .hasMessageContaining("metrics.port")
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("0 for any free one")
          .hasMessageContaining("metrics.enabled = false");
    }
  }

  @Test
  void anUnknownHostIsNamedWithItsKey() {
    assertThatThrownBy(() -> start("no such host", 0))
        .isInstanceOf(MetricsException.class)
        .hasMessageContaining("metrics.host: 'no such host'")
        .hasMessageContaining("127.0.0.1");
  }

  @Test
  void givesItsPortBackWhenClosed() throws IOException {
    RunMetrics metrics = start("127.0.0.1", 0);
    String address = metrics.address();
    metrics.close();

    assertThatThrownBy(() -> Scrape.of(address)).isInstanceOf(ConnectException.class);
    start("127.0.0.1", URI.create(address).getPort()).close();
  }

  @Test
  void doesNotKeepTheProcessAlive() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    try (RunMetrics metrics = start("127.0.0.1", 0)) {
      Scrape.of(metrics.address());
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> !before.contains(thread))
          .allMatch(Thread::isDaemon);
    }
  }

  private static RunMetrics start(String host, int port) {
    return RunMetrics.start(
        new MetricsSettings(true, host, port),
        "first",
        "nine",
        List.of(
            objective("accuracy", Direction.MAXIMIZE), objective("latency-ms", Direction.MINIMIZE)),
        () -> 12345);
  }

  private static void tellAll(RunMetrics metrics) {
    metrics.on(new RunEvent.PhaseStarted(Phase.TRAIN, 0, 3));
    for (int step = 0; step < 3; step++) {
      metrics.on(
          new RunEvent.StepFinished(
              new StepFeedback(
                  step,
                  32,
                  List.of(
                      result(Draw.Role.LARGEST, 0.25),
                      result(Draw.Role.SAMPLED, 1.5 - 0.5 * step),
                      result(Draw.Role.SMALLEST, 1))),
              0.001 * (step + 1),
              10 + 20 * step));
    }
    metrics.on(new RunEvent.CheckpointSaved(3, Path.of("3")));
    metrics.on(new RunEvent.PhaseStarted(Phase.SEARCH, 0, 3));
    metrics.on(evaluated(ONE, 0.8, 5));
    metrics.on(evaluated(CHOICES.last(), 0.9, 6));
    metrics.on(evaluated(ONE, 0.7, 4));
    metrics.on(new RunEvent.SubnetStepFinished(ONE, 0, 2, RESULT, 5));
    metrics.on(new RunEvent.FinalistRetrained(ONE, MEASURES, MEASURES, MEASURES));
    metrics.on(new RunEvent.PhaseStarted(Phase.FINETUNE, 0, 2));
    metrics.on(new RunEvent.SubnetStepFinished(ONE, 0, 2, RESULT, 5));
    metrics.on(new RunEvent.SubnetStepFinished(ONE, 1, 2, RESULT, 5));
    metrics.on(
        new RunEvent.SubnetFinetuned(
            "cars-1",
            ONE,
            "cars",
            List.of(),
            FakeMeasures.of(2, 0.25, 8),
            MEASURES,
            Path.of("cars")));
    metrics.on(new RunEvent.PhaseStarted(Phase.SEARCH, 0, 3));
  }

  private static DrawResult result(Draw.Role role, double loss) {
    return new DrawResult(
        new Draw(ONE, role, Draw.Guidance.LABELS, false, true), loss, FakeMeasures.sums(24, 32));
  }

  private static RunEvent evaluated(Architecture architecture, double accuracy, double latency) {
    return new RunEvent.CandidateEvaluated(
        1, new Evaluation(architecture, List.of(accuracy, latency)), 0, true, 1);
  }

  private static Objective objective(String name, Direction direction) {
    return new Objective() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Direction direction() {
        return direction;
      }

      @Override
      public double value(Candidate candidate) {
        throw new UnsupportedOperationException("not asked for here");
      }
    };
  }

  private static Path documentation() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/metrics.md"))) {
      folder = folder.getParent();
      assertThat(folder).as("a folder above with docs/metrics.md").isNotNull();
    }
    return folder.resolve("docs/metrics.md");
  }
}
