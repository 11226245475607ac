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
  private final LatestValue before = new LatestValue(Double.NaN);
  private final LatestValue after = new LatestValue(Double.NaN);
  private boolean tuning;

  FinetuneMeters(MeterRegistry registry) {
    steps =
        Counter.builder("supernet.finetune.steps")
            .description("Training steps of fine-tunings in this process")
            .register(registry);
    loss.gauge("supernet.finetune.loss")
        .description("Training loss of the last step of a fine-tuning")
        .register(registry);
    before
        .gauge("supernet.finetune.before")
        .baseUnit("ratio")
        .description("Test accuracy of the last fine-tuning before its first step, 0 to 1")
        .register(registry);
    after
        .gauge("supernet.finetune.after")
        .baseUnit("ratio")
        .description("Test accuracy of the last fine-tuning at its end, 0 to 1")
        .register(registry);
  }

  void onPhaseStarted(Phase phase) {
    tuning = phase == Phase.FINETUNE;
  }

  void on(SubnetStepFinished step) {
    if (tuning) {
      steps.increment();
      loss.set(step.quality().loss());
    }
  }

  void on(SubnetFinetuned tuned) {
    before.set(tuned.before().accuracy());
    after.set(tuned.after().accuracy());
  }
}
