package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * A convolution (cross-correlation) of feature maps, {@code [height, width, channels]}, with a
 * kernel that all examples share, {@code [rows, columns, channels / groups, filters]}. Filters and
 * channels are divided into as many groups in a row, and each group of filters sees one group of
 * channels; with a group for each channel this is a depthwise convolution.
 *
 * @param window how the kernel moves
 * @param groups how many groups
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Convolution(Window window, Size groups) implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    Types.requireElement(this, inputs, Element.FLOAT);
    TensorType input = inputs.get(0);
    TensorType kernel = inputs.get(1);
    Types.require(
        input.rank() == 3 && kernel.rank() == 4 && input.perExample() && !kernel.perExample(),
        this,
        "takes feature maps and a shared kernel [rows, columns, channels / groups, filters]",
        inputs);
    Types.require(
        Types.same(Types.dimension(kernel, 2).times(groups), Types.dimension(input, 2)),
        this,
        "takes a kernel for the channels of each group",
        inputs);
    return input.of(
        new Shape(
            List.of(
                window.rows().windows(Types.dimension(input, 0), Types.dimension(kernel, 0)),
                window.columns().windows(Types.dimension(input, 1), Types.dimension(kernel, 1)),
                Types.dimension(kernel, 3))));
  }

  @Override
  public List<Size> macs(List<TensorType> inputs) {
    List<Size> output = type(inputs).shape().dimensions();
    return Types.joined(output.subList(0, 2), inputs.get(1).shape().dimensions());
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression input = result.inputs().get(0);
    Expression kernel = result.inputs().get(1);
    receiver.give(
        0,
        () ->
            Expression.of(
                new ConvolutionInputGradient(window, groups, input.shape()),
                List.of(kernel, gradient)));
    receiver.give(
        1,
        () ->
            Expression.of(
                new ConvolutionKernelGradient(window, groups, kernel.shape()),
                List.of(input, gradient)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new Convolution(window.withSizes(sizes), sizes.apply(groups));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.convolution(this);
  }

  @Override
  public String toString() {
    return "convolution";
  }
}
