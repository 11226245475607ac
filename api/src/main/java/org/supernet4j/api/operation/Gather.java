package org.supernet4j.api.operation;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Rows of a table: of {@code [rows, rest...]} and ints {@code [places...]}, {@code [places...,
 * rest...]}. Ints outside the rows are an error.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Gather() implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    TensorType table = inputs.get(0);
    TensorType places = inputs.get(1);
    Types.require(table.rank() > 0, this, "takes a table of rows", inputs);
    Types.requireElement(this, inputs.subList(1, 2), Element.INT);
    return new TensorType(
        table.element(),
        new Shape(Types.joined(places.shape().dimensions(), Types.from(table, 1))),
        Types.anyPerExample(inputs));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    TensorType table = result.inputs().get(0).type();
    receiver.give(
        0,
        () ->
            Expression.of(
                new ScatterAdd(Types.dimension(table, 0), table.perExample()),
                List.of(result.inputs().get(1), gradient)));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.gather(this);
  }

  @Override
  public String toString() {
    return "gather";
  }
}
