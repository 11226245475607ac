package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.plugin.Stateful;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.RunEvent.TurnFinished;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.runtime.batch.BatchCursors;

/** The turns that the sampler takes between training steps, and how far it has come with them. */
@Singleton
final class Turns implements Stateful {
  private final Sampler sampler;
  private final Supernet supernet;
  private final Randomness randomness;
  private final EvaluationImages images;
  private final RunEvents events;
  private final BatchCursors cursors;
  private long number;
  private long step;
  private long takenBeforeStep;

  @Inject
  Turns(
      Sampler sampler,
      Supernet supernet,
      Dataset dataset,
      Randomness randomness,
      EvaluationImages images,
      RunEvents events) {
    this.sampler = sampler;
    this.supernet = supernet;
    this.randomness = randomness;
    this.images = images;
    this.events = events;
    this.cursors = new BatchCursors(dataset, randomness);
  }

  /** How many turns were taken before a step, as far as they were. */
  long takenBefore(long someStep) {
    return someStep == step ? takenBeforeStep : 0;
  }

  /** Whether the sampler has another turn before a step. */
  boolean isDue(long nextStep) {
    return takenBefore(nextStep) < sampler.turns(nextStep);
  }

  /** Takes one turn before a step. */
  void take(long nextStep) {
    Elapsed elapsed = Elapsed.start();
    RunningTurn turn =
        new RunningTurn(
            number, nextStep, randomness.stream("turn", number), supernet, cursors, images);
    sampler.turn(turn);
    events.emit(new TurnFinished(number, nextStep, turn.figures(), elapsed.millis()));
    takenBeforeStep = takenBefore(nextStep) + 1;
    step = nextStep;
    number++;
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeLong(number);
    output.writeLong(step);
    output.writeLong(takenBeforeStep);
    cursors.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    number = input.readLong();
    step = input.readLong();
    takenBeforeStep = input.readLong();
    cursors.load(input);
  }
}
