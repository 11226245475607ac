package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;

/**
 * The mean or the maximum of square windows. With padding SAME, the mean is over the positions
 * inside the feature map only.
 *
 * @param kind mean or maximum
 * @param window extent of the square window
 * @param stride step of the windows in both directions
 * @param padding treatment of the border
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Pooling(Kind kind, int window, int stride, Padding padding) implements Layer {

  /** What is taken of a window. */
  public enum Kind {
    /** The mean. */
    AVERAGE,
    /** The largest value. */
    MAX
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
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + "-pool " + window + "x" + window + " / " + stride;
  }
}
