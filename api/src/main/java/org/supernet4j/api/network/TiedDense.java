package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A fully connected layer on the last axis, whose matrix is the transposed table of an {@link
 * Embedding} or any other matrix of a layer before it, {@code [units, channels]}: the logits of a
 * language model from the vectors that it reads words by (Press and Wolf, 2017).
 *
 * @param matrix the full name of the parameter, for example {@code embedding/table}
 * @param units output features: the rows of the matrix
 * @param bias whether a bias per unit is added, this layer's own
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record TiedDense(String matrix, Size units, boolean bias) implements Layer {
  /** Without a bias. */
  public static TiedDense of(String matrix, Size units) {
    return new TiedDense(matrix, units, false);
  }

  /** The same with a bias that begins at 0. */
  public TiedDense withBias() {
    return new TiedDense(matrix, units, true);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Size channels = Inputs.one("a tied dense layer", Inputs.shapes(inputs)).channels();
    Expression output =
        inputs.get(0).linearTransposed(at.tied(matrix, new Shape(List.of(units, channels))));
    return bias
        ? output.plus(
            at.parameter(
                "bias", Shape.vector(units), Parameter.Role.BIAS, new Initializer.Constant(0)))
        : output;
  }

  @Override
  public String label() {
    return "tied dense";
  }

  @Override
  public String toString() {
    return "dense by " + matrix;
  }
}
