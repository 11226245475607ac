package org.supernet4j.api.operation;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * What the input of a {@link Convolution} receives, from kernel and gradient: also known as a
 * transposed convolution.
 *
 * @param window how the kernel moves
 * @param groups how many groups
 * @param input the shape of the convolution's input
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record ConvolutionInputGradient(Window window, Size groups, Shape input)
    implements Operation {
  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    TensorType result = TensorType.perExample(Element.FLOAT, input);
    Types.require(
        Types.same(
            new Convolution(window, groups).type(List.of(result, inputs.get(0))), inputs.get(1)),
        this,
        "takes a kernel and what the convolution gives",
        inputs);
    return result;
  }

  @Override
  public List<Size> macs(List<TensorType> inputs) {
    List<Size> places = inputs.get(1).shape().dimensions().subList(0, 2);
    return Types.joined(places, inputs.get(0).shape().dimensions());
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression kernel = result.inputs().get(0);
    Expression given = result.inputs().get(1);
    receiver.give(
        0,
        () ->
            Expression.of(
                new ConvolutionKernelGradient(window, groups, kernel.shape()),
                List.of(gradient, given)));
    receiver.give(
        1, () -> Expression.of(new Convolution(window, groups), List.of(gradient, kernel)));
  }

  @Override
  public Operation withSizes(UnaryOperator<Size> sizes) {
    return new ConvolutionInputGradient(
        window.withSizes(sizes), sizes.apply(groups), input.withSizes(sizes));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.convolutionInputGradient(this);
  }

  @Override
  public String toString() {
    return "convolution-input-gradient";
  }
}
