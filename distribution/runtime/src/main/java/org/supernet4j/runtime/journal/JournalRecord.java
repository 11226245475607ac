package org.supernet4j.runtime.journal;

import java.util.Map;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;

/** What a line of a journal records: an event as it happened, or the progress of several steps. */
public sealed interface JournalRecord {

  /**
   * An event.
   *
   * @param event any but those of single steps, which journals hold as progress
   */
  record Happened(RunEvent event) implements JournalRecord {}

  /**
   * Successive steps of the supernet's training.
   *
   * @param firstStep the number of the first of them, from 0
   * @param lastStep the number of the last of them
   * @param images images in their batches
   * @param learningRate of the last step
   * @param millis time of all of them together, in milliseconds
   * @param roles what they gave, by the place of a subnet in a step; only roles that occurred
   */
  record TrainingProgress(
      long firstStep,
      long lastStep,
      long images,
      double learningRate,
      double millis,
      Map<Draw.Role, RoleProgress> roles)
      implements JournalRecord {
    public TrainingProgress {
      roles = Map.copyOf(roles);
    }
  }

  /**
   * The training of all subnets in one role.
   *
   * @param draws subnets trained
   * @param loss mean loss over the draws
   * @param measures the leading measure of the task over all examples of the draws
   */
  record RoleProgress(long draws, double loss, Measures measures) {}

  /**
   * Successive steps of a finalist's training alone.
   *
   * @param architecture the finalist
   * @param firstStep the number of the first of them
   * @param lastStep the number of the last of them
   * @param steps all steps that the finalist will take
   * @param images images in their batches
   * @param loss mean loss over the images
   * @param measures the leading measure of the task over the examples
   * @param millis time of all of them together, in milliseconds
   */
  record SubnetProgress(
      Architecture architecture,
      long firstStep,
      long lastStep,
      long steps,
      long images,
      double loss,
      Measures measures,
      double millis)
      implements JournalRecord {}
}
