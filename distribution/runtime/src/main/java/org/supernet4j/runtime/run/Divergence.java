package org.supernet4j.runtime.run;

import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.Checkpoints;
import org.supernet4j.runtime.storage.RunDirectory;

/** What to say when a loss is not finite and the weights from before are saved. */
final class Divergence {
  private Divergence() {}

  /**
   * The end of a training.
   *
   * @param whose says what was trained, empty for the supernet
   * @param checkpoints of the training; the last one is from before the step
   * @param key of the learning rate
   */
  static RunException of(
      NonFiniteLossException fault,
      String whose,
      RunDirectory directory,
      Checkpoints checkpoints,
      String key) {
    Checkpoint last = checkpoints.latest().orElseThrow();
    return new RunException(
        whose
            + fault.getMessage()
            + "\nThe weights from before this step are saved; go on with a lower learning rate:"
            + "\n  supernet resume "
            + directory.path()
            + " -D "
            + key
            + "=..."
            + "\nIf they have diverged already, so that this fails again at once, delete "
            + last.folder()
            + " first: the training then goes on from the checkpoint before, or from the start.",
        fault);
  }
}
