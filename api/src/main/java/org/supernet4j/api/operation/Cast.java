package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * The same elements as another kind: floats lose their fraction, true is 1, what is not 0 is true.
 * No derivative but from float to float.
 *
 * @param element the other kind
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Cast(Element element) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    return inputs.get(0).of(element);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    if (element == Element.FLOAT && result.inputs().get(0).type().element() == Element.FLOAT) {
      receiver.give(0, () -> gradient);
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.cast(this);
  }

  @Override
  public String toString() {
    return "cast to " + element;
  }
}
