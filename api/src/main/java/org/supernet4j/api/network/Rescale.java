package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * Brings pixels to the range that the network expects: {@code (x - mean) / deviation} per channel,
 * in units of the input (0 to 255 for bytes). One value serves all channels.
 *
 * @param mean subtracted, one value or one per channel
 * @param deviation divided by, one value or one per channel; none is 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Rescale(List<Double> mean, List<Double> deviation) implements Layer {
  public Rescale {
    mean = List.copyOf(mean);
    deviation = List.copyOf(deviation);
    if (mean.isEmpty() || mean.size() != deviation.size() || deviation.contains(0.0)) {
      throw new IllegalArgumentException(
          "rescale needs as many means as deviations and none of those 0, found "
              + mean
              + " and "
              + deviation);
    }
  }

  /** Bytes to the range 0 to 1. */
  public static Rescale toUnitRange() {
    return new Rescale(List.of(0.0), List.of(255.0));
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    output(Inputs.shapes(inputs));
    return inputs.get(0).minus(channels(mean)).times(channels(factors()));
  }

  /** Inverse deviations; 0 for an infinite one, which makes a channel 0. */
  private List<Double> factors() {
    return deviation.stream().map(each -> 1 / each).toList();
  }

  private static Expression channels(List<Double> values) {
    List<Expression> each =
        values.stream().map(value -> Expression.constant(value).withAxis(0)).toList();
    return Expression.concat(0, each);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("rescale", inputs);
    if (mean.size() != 1 && mean.size() != input.channels().largest()) {
      throw new IllegalArgumentException(
          "rescale has " + mean.size() + " means for " + input.channels() + " channels");
    }
    return input;
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.rescale(this);
  }

  @Override
  public String toString() {
    return "rescale";
  }
}
