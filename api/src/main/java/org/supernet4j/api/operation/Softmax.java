package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * Softmax over the last axis, or its logarithm, computed without overflow.
 *
 * @param logarithmic whether the logarithm is given
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Softmax(boolean logarithmic) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT);
    Types.axis(this, -1, inputs.get(0));
    return inputs.get(0);
  }

  @Override
  public void differentiate(Expression y, Expression gradient, Receiver receiver) {
    if (logarithmic) {
      receiver.give(0, () -> gradient.minus(y.exp().timesNoNan(sum(gradient))));
    } else {
      receiver.give(0, () -> y.timesNoNan(gradient.minus(sum(y.timesNoNan(gradient)))));
    }
  }

  private static Expression sum(Expression x) {
    return Expression.of(
        new Reduce(Reduce.Kind.SUM, List.of(x.type().rank() - 1), true), List.of(x));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.softmax(this);
  }

  @Override
  public String toString() {
    return logarithmic ? "log-softmax" : "softmax";
  }
}
