package org.supernet4j.cli.progress;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.supernet4j.runtime.report.number.Durations;

/** A line when a phase ends, and now and then while it lasts. */
final class PlainDisplay implements ProgressDisplay {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final PrintWriter err;
  private final InstantSource clock;
  private Instant last = Instant.MIN;

  PlainDisplay(PrintWriter err, InstantSource clock) {
    this.err = err;
    this.clock = clock;
  }

  @Override
  public void begin(ProgressState state) {
    last = state.begin();
  }

  @Override
  public void update(ProgressState state) {
    Instant now = clock.instant();
    if (!now.isBefore(last.plus(PAUSE))) {
      last = now;
      line(state, state.left(now).map(time -> Durations.text(time) + " left"));
    }
  }

  @Override
  public void note(String line) {
    print(line);
  }

  @Override
  public void end(ProgressState state) {
    Duration time = Duration.between(state.begin(), clock.instant());
    line(state, Optional.of("took " + Durations.text(time)));
  }

  private void line(ProgressState state, Optional<String> time) {
    Stream<String> parts =
        Stream.of(amount(state).stream(), state.details().stream(), time.stream())
            .flatMap(part -> part);
    print(state.phase() + ": " + parts.collect(joining(", ")));
  }

  /** For example {@code 250 of 1,000 steps (25%)}; empty where there is nothing to count. */
  private static Optional<String> amount(ProgressState state) {
    if (state.total() > 0) {
      return Optional.of(
          String.format(
              Locale.ROOT,
              "%,d of %,d %s (%d%%)",
              state.done(),
              state.total(),
              state.unit(),
              100 * state.done() / state.total()));
    }
    return state.done() > 0
        ? Optional.of(String.format(Locale.ROOT, "%,d %s", state.done(), state.unit()))
        : Optional.empty();
  }

  private void print(String line) {
    err.println(line);
    err.flush();
  }
}
