package org.supernet4j.api.operation;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The maximum or mean of windows of feature maps, {@code [height, width, channels]}, for each
 * channel. A maximum never takes a padded position.
 *
 * @param kind which
 * @param rows of a window
 * @param columns of a window
 * @param window how it moves; without dilation
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Pool(Kind kind, int rows, int columns, Window window) implements Operation {

  /** What is taken of a window. */
  public enum Kind {
    /** The largest element; the first of equal ones receives the gradient. */
    MAX,
    /** The mean of all elements; padded positions count as zeros. */
    MEAN,
    /** The mean of the elements inside the feature map. */
    MEAN_INSIDE
  }

  public Pool {
    if (window.rows().dilation() > 1 || window.columns().dilation() > 1) {
      throw new IllegalArgumentException("pooling has no dilation, found " + window);
    }
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType input = inputs.get(0);
    Types.require(input.rank() == 3 && input.perExample(), this, "takes feature maps", inputs);
    return input.of(
        new Shape(
            List.of(
                window.rows().windows(Types.dimension(input, 0), Size.of(rows)),
                window.columns().windows(Types.dimension(input, 1), Size.of(columns)),
                Types.dimension(input, 2))));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression input = result.inputs().get(0);
    receiver.give(0, () -> Expression.of(new PoolGradient(this), List.of(input, result, gradient)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Pool(kind, rows, columns, window.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.pool(this);
  }

  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "-pool";
  }
}
