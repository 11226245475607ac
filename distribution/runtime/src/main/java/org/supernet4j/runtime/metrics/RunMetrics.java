package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.RunFinished;
import org.supernet4j.api.report.RunEvent.RunInterrupted;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.config.MetricsSettings;

/**
 * The figures of a run, served for Prometheus at {@code /metrics} until closed. No figure has a
 * label whose values grow with the run, such as an architecture. {@code docs/metrics.md} lists all.
 */
public final class RunMetrics implements RunListener, AutoCloseable {
  private final PrometheusMeterRegistry registry;
  private final TrainingMeters training;
  private final SearchMeters search;
  private final FinetuneMeters finetune;
  private final ProgressMeters progress;
  private final MetricsServer server;

  private RunMetrics(
      MetricsSettings settings, PrometheusMeterRegistry registry, List<Objective> objectives) {
    this.registry = registry;
    training = new TrainingMeters(registry);
    search = new SearchMeters(objectives, registry);
    finetune = new FinetuneMeters(registry);
    progress = new ProgressMeters(registry, InstantSource.system());
    server = MetricsServer.start(settings, registry.getPrometheusRegistry());
  }

  /**
   * Begins to serve.
   *
   * @param settings where to listen
   * @param run the run's name
   * @param space the name of its search space
   * @param objectives of its search, in the order of the values of evaluations
   * @param tensorBytes gives the bytes of the tensors that the engine holds; asked from another
   *     thread for each scrape
   * @throws MetricsException if the address cannot be listened on, as when the port is taken
   */
  public static RunMetrics start(
      MetricsSettings settings,
      String run,
      String space,
      List<Objective> objectives,
      DoubleSupplier tensorBytes) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Gauge.builder("supernet.run.info", () -> 1)
        .tag("name", run)
        .tag("space", space)
        .description("1; its labels say what runs")
        .register(registry);
    MemoryMeters.register(registry, tensorBytes);
    return new RunMetrics(settings, registry, objectives);
  }

  /**
   * Finds what would keep metrics from being served, and leaves nothing behind.
   *
   * @throws MetricsException if the address cannot be listened on
   */
  public static void check(MetricsSettings settings) {
    MetricsServer.check(settings);
  }

  /** Where metrics are scraped, for example {@code http://127.0.0.1:40123/metrics}. */
  public String address() {
    return server.address();
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof StepFinished step) {
      training.on(step);
    } else if (event instanceof CandidateEvaluated candidate) {
      search.on(candidate);
    } else if (event instanceof FinalistRetrained) {
      search.onFinalistRetrained();
    } else if (event instanceof PhaseStarted started) {
      progress.onPhaseStarted(started.phase());
      finetune.onPhaseStarted(started.phase());
    } else if (event instanceof SubnetStepFinished step) {
      finetune.on(step);
    } else if (event instanceof SubnetFinetuned tuned) {
      finetune.on(tuned);
    } else if (event instanceof CheckpointSaved) {
      progress.onCheckpointSaved();
    } else if (event instanceof RunFinished
        || event instanceof RunInterrupted
        || event instanceof RunFailed) {
      progress.onEnd();
    }
  }

  /** Stops serving and gives the port back. */
  @Override
  public void close() {
    server.close();
    registry.close();
  }
}
