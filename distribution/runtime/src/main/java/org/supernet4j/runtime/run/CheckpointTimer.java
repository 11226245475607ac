package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.supernet4j.runtime.config.RunConfig;

/** Says when a checkpoint is due. */
final class CheckpointTimer {
  private final InstantSource clock;
  private final Duration period;
  private Instant last;

  /** A timer whose first checkpoint is due after one period. */
  @Inject
  CheckpointTimer(RunConfig config, InstantSource clock) {
    this.clock = clock;
    this.period = Duration.ofSeconds(config.training().checkpointSeconds());
    this.last = clock.instant();
  }

  /** Whether a period went by since the last time this was so. */
  boolean isDue() {
    Instant now = clock.instant();
    if (now.isBefore(last.plus(period))) {
      return false;
    }
    last = now;
    return true;
  }
}
