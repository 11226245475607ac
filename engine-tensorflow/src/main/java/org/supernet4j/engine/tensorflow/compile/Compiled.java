package org.supernet4j.engine.tensorflow.compile;

import java.util.List;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A layer or block in the graph.
 *
 * @param output what it gives
 * @param backward builds its part of the backward pass; called at most once, and only if the output
 *     is trained
 */
public record Compiled(Value output, Backward backward) {

  /** Reverse mode through one layer or block. */
  @FunctionalInterface
  public interface Backward {
    /**
     * Adds the gradients of parameters to the graph.
     *
     * @param gradient with respect to the output
     * @return with respect to each input; null for inputs that are not trained or not used
     */
    List<Operand<TFloat32>> apply(Operand<TFloat32> gradient);
  }
}
