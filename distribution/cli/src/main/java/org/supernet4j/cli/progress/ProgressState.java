package org.supernet4j.cli.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.supernet4j.api.report.Phase;

/** Where a run is: its phase, and how much of that is done. */
final class ProgressState {
  private final Phase phase;
  private final Instant begin;
  private final long first;
  private final long total;
  private long done;
  private List<String> details = List.of();

  /**
   * The begin of a phase.
   *
   * @param total units of work it has; 0 where it cannot be known
   * @param done units that an earlier process did
   */
  ProgressState(Phase phase, long total, long done, Instant begin) {
    this.phase = phase;
    this.total = total;
    this.first = done;
    this.done = done;
    this.begin = begin;
  }

  /** Sets how far it is, and what else there is to show. */
  void advance(long nowDone, List<String> nowDetails) {
    done = nowDone;
    details = nowDetails;
  }

  /** The phase's name. */
  String phase() {
    return phase.name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is anything to count; exports and reports are one piece. */
  boolean isCounted() {
    return phase != Phase.EXPORT && phase != Phase.REPORT;
  }

  /** What is counted. */
  String unit() {
    return phase == Phase.SEARCH ? "subnets" : "steps";
  }

  /** Units of work in all; 0 where it cannot be known. */
  long total() {
    return total;
  }

  /** Units of work done. */
  long done() {
    return done;
  }

  /** When this process began with the phase. */
  Instant begin() {
    return begin;
  }

  /** Losses, best so far, speed: the most telling first. */
  List<String> details() {
    return details;
  }

  /** The time until the phase is complete, if it goes on as fast as so far. */
  Optional<Duration> left(Instant now) {
    if (total <= done || done <= first) {
      return Optional.empty();
    }
    double millisForEach = Duration.between(begin, now).toMillis() / (double) (done - first);
    return Optional.of(Duration.ofMillis(Math.round(millisForEach * (total - done))));
  }
}
