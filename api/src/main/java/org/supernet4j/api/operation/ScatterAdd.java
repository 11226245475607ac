package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Rows added up in a table of zeros, what {@link Gather} turned round is: of ints {@code
 * [places...]} and rows {@code [places..., rest...]}, {@code [rows, rest...]}. Ints outside the
 * rows are an error.
 *
 * @param rows of the table
 * @param perExample whether each example has a table of its own; else rows of all examples are
 *     added up in one
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ScatterAdd(Size rows, boolean perExample) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    TensorType places = inputs.get(0);
    TensorType added = inputs.get(1);
    Types.requireElement(this, inputs.subList(0, 1), Element.INT);
    Types.requireElement(this, inputs.subList(1, 2), Element.FLOAT, Element.INT);
    Types.require(
        added.rank() >= places.rank()
            && Types.same(Types.upTo(added, places.rank()), places.shape().dimensions()),
        this,
        "takes a row for each place",
        inputs);
    Types.require(
        Types.anyPerExample(inputs) || !perExample,
        this,
        "takes something of each example",
        inputs);
    return new TensorType(
        added.element(),
        new Shape(Types.joined(List.of(rows), Types.from(added, places.rank()))),
        perExample);
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    receiver.give(1, () -> gradient.gather(result.inputs().get(0)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new ScatterAdd(sizes.apply(rows), perExample);
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.scatterAdd(this);
  }

  @Override
  public String toString() {
    return "scatter-add to " + rows + " rows";
  }
}
