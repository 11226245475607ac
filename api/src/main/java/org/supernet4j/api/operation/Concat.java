package org.supernet4j.api.operation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * Several tensors behind one another on an axis, equal on all others; all for each example, or all
 * shared.
 *
 * @param axis from 0
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Concat(int axis) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.require(!inputs.isEmpty(), this, "takes at least one input", inputs);
    Types.requireSameElement(this, inputs);
    TensorType first = inputs.get(0);
    Types.axis(this, axis, first);
    Size sum = Size.of(0);
    for (TensorType input : inputs) {
      Types.require(
          input.perExample() == first.perExample()
              && input.rank() == first.rank()
              && Types.same(Types.upTo(input, axis), Types.upTo(first, axis))
              && Types.same(Types.from(input, axis + 1), Types.from(first, axis + 1)),
          this,
          "takes inputs that are equal on all other axes",
          inputs);
      sum = sum.plus(Types.dimension(input, axis));
    }
    List<Size> dimensions = new ArrayList<>(first.shape().dimensions());
    dimensions.set(axis, sum);
    return first.of(new Shape(dimensions));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Size from = Size.of(0);
    for (int i = 0; i < result.inputs().size(); i++) {
      TensorType input = result.inputs().get(i).type();
      List<Size> begin = new ArrayList<>(Collections.nCopies(input.rank(), Size.of(0)));
      begin.set(axis, from);
      receiver.give(i, () -> gradient.slice(begin, input.shape()));
      from = from.plus(Types.dimension(input, axis));
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.concat(this);
  }

  @Override
  public String toString() {
    return "concat on axis " + axis;
  }
}
