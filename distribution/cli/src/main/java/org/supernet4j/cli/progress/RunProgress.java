package org.supernet4j.cli.progress;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
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
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.report.RunEvent.SubnetFinetuned;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.api.report.RunListener;
import org.supernet4j.api.task.Measured;
import org.supernet4j.runtime.report.number.Quantity;

/** Follows the events of a run and keeps a display up to date. */
public final class RunProgress implements RunListener {
  private final ProgressDisplay display;
  private final InstantSource clock;
  private final TrainingFigures training = new TrainingFigures();
  private Optional<Best> best = Optional.empty();
  private Optional<Best> bestLook = Optional.empty();
  private Optional<ProgressState> state = Optional.empty();
  private long doneBefore;
  private long stepsOfFinalist;

  /** Progress on a display. */
  RunProgress(ProgressDisplay display, InstantSource clock) {
    this.display = display;
    this.clock = clock;
  }

  /**
   * Progress as the user wants it.
   *
   * @param columns of the terminal that {@code err} is; empty where it is none
   */
  public static RunListener to(PrintWriter err, ProgressMode mode, OptionalInt columns) {
    if (mode == ProgressMode.NONE) {
      return event -> {};
    }
    InstantSource clock = InstantSource.system();
    boolean bar = mode == ProgressMode.BAR || (mode == ProgressMode.AUTO && columns.isPresent());
    ProgressDisplay display =
        bar
            ? new BarDisplay(err, columns.orElse(BarDisplay.USUAL_COLUMNS))
            : new PlainDisplay(err, clock);
    return new RunProgress(display, clock);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunStarted started) {
      best = Optional.of(new Best(started.objective(), started.direction()));
    } else if (event instanceof PhaseStarted started) {
      begin(started);
    } else if (event instanceof StepFinished step) {
      training.add(step);
      advance(step.feedback().step() + 1, details());
    } else if (event instanceof TurnFinished turn) {
      training.add(turn);
      advance(turn.step(), details());
    } else if (event instanceof DynamicsMeasured look) {
      onLook(look.measures().leading());
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
        best.ifPresent(each -> each.offer(candidate.evaluation().values().get(0)));
      }
      advance(candidate.number(), Stream.of(best.flatMap(Best::text)));
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

  /** What is shown of the supernet's training. */
  private Stream<Optional<String>> details() {
    return Stream.of(
        training.losses(), training.turns(), bestLook.flatMap(Best::text), training.speed());
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

  private void onLook(Measured leading) {
    if (bestLook.isEmpty()) {
      bestLook = Optional.of(new Best(leading.name(), leading.direction()));
    }
    bestLook.get().offer(leading.value());
  }

  private void onSubnetStep(SubnetStepFinished step) {
    String loss = "loss " + Quantity.PLAIN.brief(step.result().loss());
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
            "fine-tuned %s on %s: test %s %s before, %s after",
            tuned.architecture().id(),
            tuned.dataset(),
            tuned.after().leading().name(),
            Quantity.brief(tuned.before().leading()),
            Quantity.brief(tuned.after().leading())));
  }

  private void onRetrained(FinalistRetrained finalist) {
    doneBefore += stepsOfFinalist;
    display.note(
        String.format(
            "retrained %s: test %s %s on its own, %s in the supernet",
            finalist.architecture().id(),
            finalist.alone().leading().name(),
            Quantity.brief(finalist.alone().leading()),
            Quantity.brief(finalist.inSupernet().leading())));
  }

  private void end() {
    state.ifPresent(display::end);
    state = Optional.empty();
  }
}
