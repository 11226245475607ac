package org.supernet4j.runtime.journal;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.report.RunEvent.ChannelsSorted;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.api.report.RunEvent.RunStarted;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.JournalRecord.SubnetProgress;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;

/**
 * What happened in a run, in order.
 *
 * @param lines the whole lines of the file that record events
 * @param warnings what was left out of it, each thing once, as sentences for people: the end of a
 *     file whose writer was stopped within a line, events of a later version
 */
public record Journal(List<JournalLine> lines, List<String> warnings) {
  public Journal {
    lines = List.copyOf(lines);
    warnings = List.copyOf(warnings);
  }

  /** The events of a type, in order. */
  public <E extends RunEvent> List<E> events(Class<E> type) {
    return lines.stream()
        .map(JournalLine::what)
        .filter(Happened.class::isInstance)
        .map(what -> ((Happened) what).event())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }

  /** The supernet's training, in order. */
  public List<TrainingProgress> training() {
    return records(TrainingProgress.class);
  }

  /** The training of finalists alone, in order. */
  public List<SubnetProgress> finalists() {
    return records(SubnetProgress.class);
  }

  private <R extends JournalRecord> List<R> records(Class<R> type) {
    return lines.stream().map(JournalLine::what).filter(type::isInstance).map(type::cast).toList();
  }

  /**
   * The journal without the training that a resumption undid: a run that goes on from a checkpoint
   * takes the steps after it again.
   */
  public Journal history() {
    List<JournalLine> kept = new ArrayList<>();
    long turns = 0;
    for (JournalLine line : lines) {
      if (line.what() instanceof Happened happened && happened.event() instanceof RunStarted run) {
        kept.removeIf(earlier -> isAfter(run.resumedAtStep(), earlier.what()));
      }
      if (line.what() instanceof Happened happened
          && happened.event() instanceof TurnFinished turn) {
        if (turn.number() < turns) {
          kept.removeIf(earlier -> isTurnFrom(turn.number(), earlier.what()));
        }
        turns = turn.number() + 1;
      }
      kept.add(line);
    }
    return new Journal(kept, warnings);
  }

  /** A turn may be taken again without a step before it, where a run went on between turns. */
  private static boolean isTurnFrom(long number, JournalRecord what) {
    return what instanceof Happened happened
        && happened.event() instanceof TurnFinished turn
        && turn.number() >= number;
  }

  private static boolean isAfter(long step, JournalRecord what) {
    if (what instanceof TrainingProgress progress) {
      return progress.lastStep() >= step;
    }
    return what instanceof Happened happened
        && ((happened.event() instanceof DynamicsMeasured look && look.step() > step)
            || (happened.event() instanceof PredictorChecked check && check.step() >= step)
            || (happened.event() instanceof ChannelsSorted sorted && sorted.step() >= step)
            || (happened.event() instanceof TurnFinished turn && turn.step() > step));
  }
}
