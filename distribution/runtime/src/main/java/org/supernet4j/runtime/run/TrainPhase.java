package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.function.LongToDoubleFunction;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.StepFinished;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.storage.RunDirectory;

/**
 * Trains the supernet: in each step the subnets that the sampler plans. Between steps the sampler
 * takes its turns.
 */
final class TrainPhase implements RunPhase {
  private final TrainingSpecs specs;
  private final TrainingData data;
  private final SupernetStep supernet;
  private final Turns turns;
  private final SupernetState state;
  private final Dynamics dynamics;
  private final CheckpointTimer timer;
  private final RunDirectory directory;
  private final RunEvents events;
  private final StopSignal stop;

  @Inject
  TrainPhase(
      TrainingSpecs specs,
      TrainingData data,
      SupernetStep supernet,
      Turns turns,
      SupernetState state,
      Dynamics dynamics,
      CheckpointTimer timer,
      RunDirectory directory,
      RunEvents events,
      StopSignal stop) {
    this.specs = specs;
    this.data = data;
    this.supernet = supernet;
    this.turns = turns;
    this.state = state;
    this.dynamics = dynamics;
    this.timer = timer;
    this.directory = directory;
    this.events = events;
    this.stop = stop;
  }

  @Override
  public Phase phase() {
    return Phase.TRAIN;
  }

  @Override
  public long units() {
    return specs.supernetSteps();
  }

  @Override
  public long done() {
    return state.step();
  }

  @Override
  public boolean run() {
    LongToDoubleFunction learningRate = specs.supernet().learningRate();
    long steps = specs.supernetSteps();
    long step = state.step();
    try (Prefetcher batches = data.ofSupernet(step)) {
      for (; takeTurns(step) && step < steps && !stop.isRequested(); step++) {
        Elapsed elapsed = Elapsed.start();
        StepFeedback feedback = supernet.take(step, batches.next());
        double rate = learningRate.applyAsDouble(step);
        events.emit(new StepFinished(feedback, rate, elapsed.millis()));
        dynamics.lookIfDue(step + 1);
        if (timer.isDue()) {
          state.save(step + 1);
        }
      }
    } catch (NonFiniteLossException fault) {
      state.save(step);
      throw Divergence.of(fault, "", directory, directory.supernet(), "training.learning-rate");
    }
    state.save(step);
    return step == steps && !turns.isDue(step);
  }

  /**
   * Takes the turns of the sampler before a step.
   *
   * @return whether all were; not so if the run is to stop
   */
  private boolean takeTurns(long step) {
    while (turns.isDue(step)) {
      if (stop.isRequested()) {
        return false;
      }
      turns.take(step);
      if (timer.isDue()) {
        state.save(step);
      }
    }
    return true;
  }
}
