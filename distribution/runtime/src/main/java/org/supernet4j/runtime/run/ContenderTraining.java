package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.report.RunEvent.ContenderStepFinished;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.batch.Prefetcher;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.RunDirectory;

/** Trains one contender on its own: alone from fresh weights, or fine-tuned from the supernet. */
final class ContenderTraining {
  private final TrainingSpecs specs;
  private final TrainingData data;
  private final CheckpointTimer timer;
  private final RunDirectory directory;
  private final RunEvents events;
  private final StopSignal stop;

  @Inject
  ContenderTraining(
      TrainingSpecs specs,
      TrainingData data,
      CheckpointTimer timer,
      RunDirectory directory,
      RunEvents events,
      StopSignal stop) {
    this.specs = specs;
    this.data = data;
    this.timer = timer;
    this.directory = directory;
    this.events = events;
    this.stop = stop;
  }

  /**
   * Trains a contender from its last checkpoint to the end.
   *
   * @param number its place among the contenders, from 1
   * @param subnet with the weights of the last checkpoint, if there is one
   * @return whether it is complete; if not, the run was asked to stop and the state is saved
   */
  boolean train(int number, Architecture architecture, Subnet subnet) {
    long steps = specs.contenderSteps();
    long step = directory.contender(number).latest().map(Checkpoint::step).orElse(0L);
    try (Prefetcher batches = data.ofContender(step)) {
      for (; step < steps && !stop.isRequested(); step++) {
        Elapsed elapsed = Elapsed.start();
        Quality quality = takeStep(number, architecture, subnet, step, batches.next());
        events.emit(
            new ContenderStepFinished(architecture, step, steps, quality, elapsed.millis()));
        if (timer.isDue()) {
          save(number, subnet, step + 1);
        }
      }
    }
    save(number, subnet, step);
    return step == steps;
  }

  private Quality takeStep(
      int number, Architecture architecture, Subnet subnet, long step, Batch batch) {
    try {
      return subnet.step(step, batch);
    } catch (NonFiniteLossException fault) {
      save(number, subnet, step);
      throw Divergence.of(
          fault,
          "contender " + architecture.id() + ": ",
          directory,
          directory.contender(number),
          "settle.learning-rate");
    }
  }

  private void save(int number, Subnet subnet, long step) {
    directory
        .contender(number)
        .save(step, folder -> subnet.save(folder.resolve(SubnetSource.WEIGHTS)))
        .ifPresent(saved -> events.emit(new CheckpointSaved(step, saved.folder())));
  }
}
