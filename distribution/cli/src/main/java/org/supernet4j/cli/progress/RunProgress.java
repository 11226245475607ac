package org.supernet4j.cli.progress;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.CandidateEvaluated;
import org.supernet4j.api.report.RunEvent.ChannelsSorted;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.report.RunEvent.PhaseFinished;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunEvent.RunInterrupted;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.runtime.report.number.Quantity;

/** Follows the events of a run and keeps a display up to date. */
public final class RunProgress implements RunListener {
  private final ProgressDisplay display;
  private final InstantSource clock;
  private final TrainingFigures training = new TrainingFigures();
  private final Best best;
  private final Best bestLook = new Best("accuracy", Direction.MAXIMIZE);
  private Optional<ProgressState> state = Optional.empty();
  private long doneBefore;
  private long stepsOfFinalist;

  /**
   * Progress on a display.
   *
   * @param leading the objective that leads the search
   */
  RunProgress(ProgressDisplay display, Objective leading, InstantSource clock) {
    this.display = display;
    this.clock = clock;
    this.best = new Best(leading.name(), leading.direction());
  }

  /**
   * Progress as the user wants it.
   *
   * @param columns of the terminal that {@code err} is; empty where it is none
   * @param leading the objective that leads the search
   */
  public static RunListener to(
      PrintWriter err, ProgressMode mode, OptionalInt columns, Objective leading) {
    if (mode == ProgressMode.NONE) {
      return event -> {};
    }
    InstantSource clock = InstantSource.system();
    boolean bar = mode == ProgressMode.BAR || (mode == ProgressMode.AUTO && columns.isPresent());
    ProgressDisplay display =
        bar
            ? new BarDisplay(err, columns.orElse(BarDisplay.USUAL_COLUMNS))
            : new PlainDisplay(err, clock);
    return new RunProgress(display, leading, clock);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof PhaseStarted started) {
      begin(started);
    } else if (event instanceof StepFinished step) {
      training.add(step);
      advance(step.feedback().step() + 1, details());
    } else if (event instanceof TurnFinished turn) {
      training.add(turn);
      advance(turn.step(), details());
    } else if (event instanceof DynamicsMeasured look) {
      bestLook.offer(look.quality().accuracy());
    } else if (event instanceof PredictorChecked check) {
      onChecked(check);
    } else if (event instanceof ChannelsSorted sorted) {
      display.note(
          String.format(
              Locale.ROOT,
              "channels sorted by importance before step %,d: %,d in a new place",
              sorted.step() + 1,
              sorted.moved()));
    } else if (event instanceof CandidateEvaluated candidate) {
      if (candidate.isFull()) {
        best.offer(candidate.evaluation().values().get(0));
      }
      advance(candidate.number(), Stream.of(best.text()));
    } else if (event instanceof SubnetStepFinished step) {
      onSubnetStep(step);
    } else if (event instanceof FinalistRetrained finalist) {
      onRetrained(finalist);
    } else if (event instanceof SubnetFinetuned tuned) {
      onFinetuned(tuned);
    } else if (event instanceof PhaseFinished
        || event instanceof RunInterrupted
        || event instanceof RunFailed) {
      end();
    }
  }

  /** What is told of the supernet's training. */
  private Stream<Optional<String>> details() {
    return Stream.of(training.losses(), training.turns(), bestLook.text(), training.speed());
  }

  private void begin(PhaseStarted started) {
    doneBefore = started.phase() == Phase.RETRAIN ? started.done() : 0;
    state =
        Optional.of(
            new ProgressState(started.phase(), started.units(), started.done(), clock.instant()));
    state.ifPresent(display::begin);
  }

  private void advance(long done, Stream<Optional<String>> details) {
    state.ifPresent(
        current -> {
          current.advance(done, details.flatMap(Optional::stream).toList());
          display.update(current);
        });
  }

  private void onSubnetStep(SubnetStepFinished step) {
    String loss = "loss " + Quantity.PLAIN.brief(step.quality().loss());
    stepsOfFinalist = step.steps();
    advance(doneBefore + step.step() + 1, Stream.of(Optional.of(loss)));
  }

  private void onChecked(PredictorChecked check) {
    display.note(
        String.format(
            Locale.ROOT,
            "predictor fitted to %,d subnets before step %,d: Kendall %s, Spearman %s on %,d held"
                + " out",
            check.learntFrom(),
            check.step() + 1,
            Quantity.PLAIN.brief(check.kendall()),
            Quantity.PLAIN.brief(check.spearman()),
            check.heldOut()));
  }

  private void onFinetuned(SubnetFinetuned tuned) {
    display.note(
        String.format(
            "fine-tuned %s on %s: test accuracy %s before, %s after",
            tuned.architecture().id(),
            tuned.dataset(),
            Quantity.SHARE.brief(tuned.before().accuracy()),
            Quantity.SHARE.brief(tuned.after().accuracy())));
  }

  private void onRetrained(FinalistRetrained finalist) {
    doneBefore += stepsOfFinalist;
    display.note(
        String.format(
            "retrained %s: test accuracy %s on its own, %s in the supernet",
            finalist.architecture().id(),
            Quantity.SHARE.brief(finalist.alone().accuracy()),
            Quantity.SHARE.brief(finalist.inSupernet().accuracy())));
  }

  private void end() {
    state.ifPresent(display::end);
    state = Optional.empty();
  }
}
