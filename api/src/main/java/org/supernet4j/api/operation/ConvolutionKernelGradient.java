package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * What the kernel of a {@link Convolution} receives, from input and gradient; summed over the
 * batch.
 *
 * @param window how the kernel moves
 * @param groups how many groups
 * @param kernel the shape of the kernel
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ConvolutionKernelGradient(Window window, Size groups, Shape kernel)
    implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    TensorType result = TensorType.shared(Element.FLOAT, kernel);
    Types.require(
        Types.same(
            new Convolution(window, groups).type(List.of(inputs.get(0), result)), inputs.get(1)),
        this,
        "takes the input of a convolution and what it gives",
        inputs);
    return result;
  }

  @Override
  public List<Size> macs(List<TensorType> inputs) {
    List<Size> places = inputs.get(1).shape().dimensions().subList(0, 2);
    return Types.joined(places, kernel.dimensions());
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression input = result.inputs().get(0);
    Expression given = result.inputs().get(1);
    receiver.give(
        0,
        () ->
            Expression.of(
                new ConvolutionInputGradient(window, groups, input.shape()),
                List.of(gradient, given)));
    receiver.give(
        1, () -> Expression.of(new Convolution(window, groups), List.of(input, gradient)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new ConvolutionKernelGradient(
        window.withSizes(sizes), sizes.apply(groups), kernel.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.convolutionKernelGradient(this);
  }

  @Override
  public String toString() {
    return "convolution-kernel-gradient";
  }
}
