package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.task.Measured;

/** Figures of the supernet's training. */
final class TrainingMeters {
  private static final double NANOS_PER_MILLI = 1e6;

  private final MeterRegistry registry;
  private final Counter steps;
  private final Counter images;
  private final Timer time;
  private final LatestValue learningRate = new LatestValue(0);
  private final Map<Draw.Role, RoleMeters> roles = new EnumMap<>(Draw.Role.class);

  TrainingMeters(MeterRegistry registry) {
    this.registry = registry;
    steps =
        Counter.builder("supernet.steps")
            .description("Training steps of the supernet in this process")
            .register(registry);
    images =
        Counter.builder("supernet.images")
            .description("Training images that the supernet took in this process")
            .register(registry);
    time =
        Timer.builder("supernet.step")
            .description("Time of a training step of the supernet")
            .serviceLevelObjectives(buckets())
            .register(registry);
    learningRate
        .gauge("supernet.learning.rate")
        .description("Learning rate of the last training step")
        .register(registry);
  }

  private static Duration[] buckets() {
    return new Duration[] {
      Duration.ofMillis(2),
      Duration.ofMillis(5),
      Duration.ofMillis(10),
      Duration.ofMillis(20),
      Duration.ofMillis(50),
      Duration.ofMillis(100),
      Duration.ofMillis(200),
      Duration.ofMillis(500),
      Duration.ofSeconds(1),
      Duration.ofSeconds(2),
      Duration.ofSeconds(5),
      Duration.ofSeconds(10)
    };
  }

  void on(StepFinished step) {
    int batch = step.feedback().images();
    steps.increment();
    images.increment(batch);
    time.record((long) (step.millis() * NANOS_PER_MILLI), TimeUnit.NANOSECONDS);
    learningRate.set(step.learningRate());
    for (DrawResult result : step.feedback().results()) {
      Measured leading = result.sums().measures().leading();
      RoleMeters meters = roles.get(result.draw().role());
      if (meters == null) {
        meters = new RoleMeters(result.draw().role(), leading.name(), registry);
        roles.put(result.draw().role(), meters);
      }
      meters.on(result.loss(), leading.value());
    }
  }
}
