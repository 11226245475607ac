package org.supernet4j.api.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * The same elements with axes in another order.
 *
 * @param axes for each axis of the result, that of the input which it is
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Transpose(List<Integer> axes) implements Operation {
  public Transpose {
    axes = List.copyOf(axes);
    if (!axes.stream().sorted().toList().equals(IntStream.range(0, axes.size()).boxed().toList())) {
      throw new IllegalArgumentException(
          "a transposition names each axis from 0 on once, found " + axes);
    }
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    TensorType input = inputs.get(0);
    Types.require(input.rank() == axes.size(), this, "names every axis of its input", inputs);
    List<Size> dimensions = new ArrayList<>();
    axes.forEach(axis -> dimensions.add(Types.dimension(input, axis)));
    return input.of(new Shape(dimensions));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    List<Integer> back = IntStream.range(0, axes.size()).mapToObj(axes::indexOf).toList();
    receiver.give(0, () -> gradient.transpose(back));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.transpose(this);
  }

  @Override
  public String toString() {
    return "transpose " + axes;
  }
}
