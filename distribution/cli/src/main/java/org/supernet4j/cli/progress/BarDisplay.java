package org.supernet4j.cli.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar for each phase that counts something, drawn over and over on one line of a terminal. */
final class BarDisplay implements ProgressDisplay {
  /** The width of a terminal that does not report it. */
  static final int USUAL_COLUMNS = 80;

  /** Columns for the phase, a short bar, the units and the times. */
  private static final int COLUMNS_OF_BAR = 60;

  private static final int MILLIS_BETWEEN_DRAWINGS = 250;
  private static final long UNKNOWN = -1;

  private final PrintWriter err;
  private final int columns;
  private Optional<ProgressBar> bar = Optional.empty();

  BarDisplay(PrintWriter err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void begin(ProgressState state) {
    if (state.isCounted()) {
      bar = Optional.of(bar(state));
    }
  }

  private ProgressBar bar(ProgressState state) {
    return new ProgressBarBuilder()
        .setTaskName(state.phase())
        .setInitialMax(state.total() > 0 ? state.total() : UNKNOWN)
        .startsFrom(state.done(), Duration.ZERO)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLIS_BETWEEN_DRAWINGS)
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, columns - 1))
        .build();
  }

  @Override
  public void update(ProgressState state) {
    bar.ifPresent(
        drawn -> {
          drawn.maxHint(state.total() > 0 ? state.total() : UNKNOWN);
          drawn.stepTo(state.done());
          drawn.setExtraMessage(fitting(state.details(), columns - COLUMNS_OF_BAR));
        });
  }

  @Override
  public void note(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, columns - 1 - line.length())) + "\n");
    err.flush();
  }

  @Override
  public void end(ProgressState state) {
    bar.ifPresent(
        drawn -> {
          drawn.close();
          err.println();
          err.flush();
        });
    bar = Optional.empty();
  }

  private void draw(String line) {
    err.print("\r" + line);
    err.flush();
  }

  /** As many of the parts, the first ones first, as there is room for. */
  static String fitting(List<String> parts, int columns) {
    String text = "";
    for (String part : parts) {
      String longer = text.isEmpty() ? part : text + ", " + part;
      if (longer.length() > columns) {
        return text;
      }
      text = longer;
    }
    return text;
  }
}
