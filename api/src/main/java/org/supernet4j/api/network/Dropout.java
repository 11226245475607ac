package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * Zeroes elements at random in training and scales the rest by {@code 1 / (1 - rate)}; the identity
 * in evaluation and in draws that are trained without regularisation.
 *
 * @param rate share of elements that are dropped, 0 up to but not 1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Dropout(double rate) implements Layer {
  public Dropout {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("a dropout rate is within [0, 1), found " + rate);
    }
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.one("dropout", Inputs.shapes(inputs));
    return at.isTraining() && rate > 0 ? dropped(at, inputs.get(0), rate, input) : inputs.get(0);
  }

  /** Values of which some are 0 at random, the others larger by as much. */
  static Expression dropped(Lowering at, Expression values, double rate, Shape mask) {
    Expression keep = at.regularization().times(-rate).plus(1);
    Expression kept = keep.isAbove(at.random("mask", mask)).cast(Element.FLOAT);
    return values.times(kept.dividedBy(keep));
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
  public String label() {
    return "dropout";
  }

  @Override
  public String toString() {
    return label() + " " + rate;
  }
}
