package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;

/**
 * Zeroes elements at random in training and scales the rest by {@code 1 / (1 - rate)}; the identity
 * in evaluation and in draws that are trained without regularisation.
 *
 * @param rate share of elements that are dropped, 0 up to but not 1
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Dropout(double rate) implements Layer {
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a dropout rate is within [0, 1), found " + rate);
    }
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.one("dropout", inputs);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.dropout(this);
  }

  @Override
  public String toString() {
    return "dropout " + rate;
  }
}
