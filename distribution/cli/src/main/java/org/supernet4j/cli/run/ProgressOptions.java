package org.supernet4j.cli.run;

import java.io.PrintWriter;
import java.util.OptionalInt;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.cli.progress.ProgressMode;
import org.supernet4j.cli.progress.RunProgress;
import picocli.CommandLine.Option;

/** How a run shows its progress. */
final class ProgressOptions {
  /** Set by the launcher script where stderr is a terminal: its width. */
  private static final String COLUMNS = "supernet.columns";

  @Option(
      names = "--progress",
      paramLabel = "HOW",
      description =
          "bar: one bar that is drawn over and over; plain: a line now and then; none; auto"
              + " (default): a bar if stderr is a terminal, else lines.")
  private ProgressMode mode = ProgressMode.AUTO;

  /** What shows the progress of a run. */
  RunListener listener(PrintWriter err) {
    return RunProgress.to(err, mode, columns(System.getProperty(COLUMNS, "")));
  }

  /** The columns of a terminal, given as text; empty where the text is no number of columns. */
  static OptionalInt columns(String text) {
    return text.matches("[1-9]\\d{0,4}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
