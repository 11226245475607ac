package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.util.function.LongFunction;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.SubnetStepFinished;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.Checkpoints;

/** Trains a subnet on its own: a finalist, or one that is fine-tuned. */
final class SubnetTraining {
  private final CheckpointTimer timer;
  private final RunEvents events;
  private final StopSignal stop;

  @Inject
  SubnetTraining(CheckpointTimer timer, RunEvents events, StopSignal stop) {
    this.timer = timer;
    this.events = events;
    this.stop = stop;
  }

  /**
   * Trains from the last checkpoint to the end.
   *
   * @param subnet with the weights of the last checkpoint, if there is one
   * @param steps of the whole training
   * @param batches those from a step on
   * @return whether it is complete; if not, the run was asked to stop and the state is saved
   * @throws NonFiniteLossException if it diverges; the state from before that step is saved
   */
  boolean train(
      Architecture architecture,
      Subnet subnet,
      Checkpoints checkpoints,
      long steps,
      LongFunction<Prefetcher> batches) {
    long step = checkpoints.latest().map(Checkpoint::step).orElse(0L);
    try (Prefetcher ahead = batches.apply(step)) {
      for (; step < steps && !stop.isRequested(); step++) {
        Elapsed elapsed = Elapsed.start();
        BatchResult result = subnet.step(step, ahead.next());
        events.emit(new SubnetStepFinished(architecture, step, steps, result, elapsed.millis()));
        if (timer.isDue()) {
          save(checkpoints, subnet, step + 1);
        }
      }
    } catch (NonFiniteLossException fault) {
      save(checkpoints, subnet, step);
      throw fault;
    }
    save(checkpoints, subnet, step);
    return step == steps;
  }

  private void save(Checkpoints checkpoints, Subnet subnet, long step) {
    checkpoints
        .save(step, folder -> subnet.save(folder.resolve(SubnetSource.WEIGHTS)))
        .ifPresent(saved -> events.emit(new CheckpointSaved(step, saved.folder())));
  }
}
