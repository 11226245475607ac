package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Shape;

/**
 * Zeroes whole examples at random in training and scales the rest by {@code 1 / (1 - rate)}: a
 * residual branch is dropped per example (stochastic depth; Huang et al., 2016). The identity in
 * evaluation and in draws that are trained without regularisation.
 *
 * @param rate share of examples that are dropped, 0 up to but not 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DropConnect(double rate) implements Layer {
  public DropConnect {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a drop-connect rate is within [0, 1), found " + rate);
    }
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Inputs.one("drop-connect", Inputs.shapes(inputs));
    return at.isTraining() && rate > 0
        ? Dropout.dropped(at, inputs.get(0), rate, Shape.scalar())
        : inputs.get(0);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Inputs.one("drop-connect", inputs);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.dropConnect(this);
  }

  @Override
  public String label() {
    return "drop-connect";
  }

  @Override
  public String toString() {
    return label() + " " + rate;
  }
}
