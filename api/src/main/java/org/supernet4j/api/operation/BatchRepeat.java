package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.TensorType;

/** A shared tensor given to each example. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record BatchRepeat() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    Types.require(!inputs.get(0).perExample(), this, "takes a shared tensor", inputs);
    return TensorType.perExample(inputs.get(0).element(), inputs.get(0).shape());
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(0, gradient::batchSum);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.batchRepeat(this);
  }

  @Override
  public String toString() {
    return "batch-repeat";
  }
}
