package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * The second input where the first, of booleans, is true, the third elsewhere. Inputs stretch as
 * those of {@link Binary}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Select() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 3);
    Types.requireElement(this, inputs.subList(0, 1), Element.BOOL);
    Types.requireSameElement(this, inputs.subList(1, 3));
    return new TensorType(
        inputs.get(1).element(), Types.stretched(this, inputs), Types.anyPerExample(inputs));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression condition = result.inputs().get(0);
    Expression zero = Expression.constant(0);
    receiver.give(1, () -> Expression.select(condition, gradient, zero));
    receiver.give(2, () -> Expression.select(condition, zero, gradient));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.select(this);
  }

  @Override
  public String toString() {
    return "select";
  }
}
