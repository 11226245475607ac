package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Pool;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * The mean or the maximum of square windows. A maximum never takes a padded position.
 *
 * @param kind mean or maximum
 * @param window extent of the square window
 * @param stride step of the windows in both directions
 * @param padding treatment of the border
 * @param countsPadding whether padded positions count, as zeros, in a mean; else it is over the
 *     positions inside the feature map only
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Pooling(Kind kind, int window, int stride, Padding padding, boolean countsPadding)
    implements Layer {

  /** What is taken of a window. */
  public enum Kind {
    /** The mean. */
    AVERAGE,
    /** The largest value. */
    MAX
  }

  public Pooling {
    if (countsPadding && kind == Kind.MAX) {
      throw new IllegalArgumentException(
          "a maximum takes no padded position, so that padding counts in means only; found kind MAX"
              + " with countsPadding = true");
    }
  }

  /** Windows without padding. */
  public static Pooling of(Kind kind, int window, int stride) {
    return new Pooling(kind, window, stride, Padding.VALID, false);
  }

  /** The same with another treatment of the border; padding does not count. */
  public Pooling withPadding(Padding newPadding) {
    return new Pooling(kind, window, stride, newPadding, false);
  }

  /** The same mean with padded positions counted as zeros. */
  public Pooling countingPadding() {
    return new Pooling(kind, window, stride, padding, true);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.image("pooling", Inputs.shapes(inputs));
    Pool.Kind taken =
        kind == Kind.MAX ? Pool.Kind.MAX : countsPadding ? Pool.Kind.MEAN : Pool.Kind.MEAN_INSIDE;
    return Expression.of(
        new Pool(taken, window, window, padding.window(input, Size.of(window), stride, 1)), inputs);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("pooling", inputs);
    return Shape.image(
        padding.output(input.height(), Size.of(window), stride),
        padding.output(input.width(), Size.of(window), stride),
        input.channels());
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.pooling(this);
  }

  @Override
  public String label() {
    return kind.name().toLowerCase(Locale.ROOT) + " pool";
  }

  @Override
  public String toString() {
    return label() + " " + window + " x " + window + (stride > 1 ? ", stride " + stride : "");
  }
}
