package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;

/** Figures of fine-tunings. */
final class FinetuneMeters {
  private final Counter steps;
  private final LatestValue loss = new LatestValue(Double.NaN);
  private final MeterRegistry registry;
  private LatestValue before;
  private LatestValue after;
  private boolean tuning;

  FinetuneMeters(MeterRegistry registry) {
    this.registry = registry;
    steps =
        Counter.builder("supernet.finetune.steps")
            .description("Training steps of fine-tunings in this process")
            .register(registry);
    loss.gauge("supernet.finetune.loss")
        .description("Training loss of the last step of a fine-tuning")
        .register(registry);
  }

  void onPhaseStarted(Phase phase) {
    tuning = phase == Phase.FINETUNE;
  }

  void on(SubnetStepFinished step) {
    if (tuning) {
      steps.increment();
      loss.set(step.result().loss());
    }
  }

  void on(SubnetFinetuned tuned) {
    if (before == null) {
      String measure = tuned.after().leading().name();
      before = gauge("supernet.finetune.before", "before its first step", measure);
      after = gauge("supernet.finetune.after", "at its end", measure);
    }
    before.set(tuned.before().leading().value());
    after.set(tuned.after().leading().value());
  }

  private LatestValue gauge(String name, String when, String measure) {
    LatestValue value = new LatestValue(Double.NaN);
    value
        .gauge(name)
        .tag("measure", measure)
        .description("Leading measure of the last fine-tuning on test examples, " + when)
        .register(registry);
    return value;
  }
}
