package org.supernet4j.distillers;

import org.supernet4j.api.task.Outputs;
import org.supernet4j.api.task.Task;

/** Checks of distillers that compare probabilities. */
final class Probabilities {
  private Probabilities() {}

  /** Throws unless the outputs of the task's networks give probabilities of classes. */
  static void require(String distiller, Task task) {
    if (task.outputs().meaning() != Outputs.Meaning.LOGITS) {
      throw new IllegalArgumentException(
          "'"
              + distiller
              + "' compares probabilities of classes, and the networks of task '"
              + task.name()
              + "' predict values; take the distiller 'labels'");
    }
  }
}
