package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.supernet4j.api.report.Phase;
import org.supernet4j.runtime.naming.KebabCase;

/** Where the run stands: its phase and its checkpoints. */
final class ProgressMeters {
  private static final double MILLIS_PER_SECOND = 1e3;

  private final Map<Phase, LatestValue> phases = new EnumMap<>(Phase.class);
  private final Counter checkpoints;
  private final LatestValue lastCheckpoint = new LatestValue(0);
  private final InstantSource clock;

  ProgressMeters(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    for (Phase phase : Phase.values()) {
      LatestValue value = new LatestValue(0);
      phases.put(phase, value);
      value
          .gauge("supernet.phase")
          .tag("phase", KebabCase.of(phase))
          .description("1 for the phase that the run is in, 0 for the others")
          .register(registry);
    }
    checkpoints =
        Counter.builder("supernet.checkpoints.saved")
            .description("Checkpoints written in this process")
            .register(registry);
    lastCheckpoint
        .gauge("supernet.checkpoint.last")
        .baseUnit("timestamp_seconds")
        .description("Time of the last checkpoint, in seconds since 1970; 0 before the first")
        .register(registry);
  }

  void onPhaseStarted(Phase started) {
    phases.forEach((phase, value) -> value.set(phase == started ? 1 : 0));
  }

  void onEnd() {
    phases.values().forEach(value -> value.set(0));
  }

  void onCheckpointSaved() {
    checkpoints.increment();
    lastCheckpoint.set(clock.millis() / MILLIS_PER_SECOND);
  }
}
