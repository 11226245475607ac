package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/** The sum over all examples of the batch, a shared tensor. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BatchSum() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
    Types.require(inputs.get(0).perExample(), this, "takes a tensor for each example", inputs);
    return TensorType.shared(inputs.get(0).element(), inputs.get(0).shape());
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, gradient::batchRepeat);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.batchSum(this);
  }

  @Override
  public String toString() {
    return "batch-sum";
  }
}
