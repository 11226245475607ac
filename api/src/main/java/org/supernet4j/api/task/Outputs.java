package org.supernet4j.api.task;

import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Shape;

/**
 * What a task asks of the outputs of a network.
 *
 * @param shape for each example, of constant sizes
 * @param meaning what the numbers of the last axis are
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Outputs(Shape shape, Meaning meaning) {
  /** What outputs are. */
  public enum Meaning {
    /** Logits: their softmax over the last axis gives probabilities of classes. */
    LOGITS,
    /** Predicted values. */
    VALUES
  }

  public Outputs {
    if (shape.dimensions().isEmpty()
        || !shape.dimensions().stream().allMatch(size -> size.isConstant())) {
      throw new IllegalArgumentException(
          "outputs have at least one axis and constant sizes, found [" + shape + "]");
    }
  }

  /** How many numbers the last axis has: classes of logits, or predicted values. */
  public int count() {
    return shape.channels().largest();
  }

  /** How many numbers there are for an example. */
  public int volume() {
    return shape.volume().largest();
  }
}
