package org.supernet4j.cli.run;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.cli.ExitCode;
import org.supernet4j.cli.OutputFailure;
import org.supernet4j.cli.StopCause;
import org.supernet4j.runtime.run.RunOptions;
import org.supernet4j.runtime.run.RunOutcome;
import org.supernet4j.runtime.run.RunResult;
import org.supernet4j.runtime.run.StopSignal;

/** Carries out a run for somebody at a terminal: prints begin and end, and heeds Ctrl-C. */
final class RunConsole {
  private final PrintWriter out;
  private final PrintWriter err;

  RunConsole(PrintWriter out, PrintWriter err) {
    this.out = out;
    this.err = err;
  }

  /**
   * Carries out a run on this thread.
   *
   * @param run does it
   * @param progress shows how far it is
   * @return the exit code
   */
  int carryOut(Function<RunOptions, RunResult> run, RunListener progress) {
    return carryOut(run, progress, RunText::ofInterrupted, RunText::ofFinished);
  }

  /**
   * Fine-tunes a subnet of a run on this thread.
   *
   * @param settings texts {@code key=value} that ask for it
   * @param run does it
   * @param progress shows how far it is
   * @return the exit code
   */
  int finetune(List<String> settings, Function<RunOptions, RunResult> run, RunListener progress) {
    return carryOut(
        run,
        progress,
        result -> RunText.ofInterruptedFinetuning(result, settings),
        RunText::ofFinetuned);
  }

  private int carryOut(
      Function<RunOptions, RunResult> run,
      RunListener progress,
      Function<RunResult, List<String>> interrupted,
      Function<RunResult, List<String>> finished) {
    StopSignal stop = new StopSignal();
    try (Interruption interruption = Interruption.listen(stop, err)) {
      List<RunListener> listeners = List.of(this::tellBegin, progress);
      RunResult result = run.apply(new RunOptions(listeners, stop, InstantSource.system()));
      if (result.outcome() == RunOutcome.INTERRUPTED) {
        interrupted.apply(result).forEach(out::println);
        return interruption.cause().map(StopCause::exitCode).orElse(ExitCode.FAILURE);
      }
      finished.apply(result).forEach(out::println);
      return ExitCode.DONE;
    }
  }

  private void tellBegin(RunEvent event) {
    if (event instanceof RunStarted started) {
      try {
        RunText.ofStarted(started).forEach(out::println);
        out.flush();
      } catch (OutputFailure e) {
        // The run is worth more than these lines: what cannot be written is reported when it ends.
        if (!e.isReaderGone()) {
          err.println("warning: " + e.getMessage());
          err.flush();
        }
      }
    }
  }
}
