package org.supernet4j.api.network;

import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * A convolution of each channel with a square kernel of its own, without bias.
 *
 * @param kernel extent of the square kernel
 * @param stride step of the windows in both directions
 * @param padding treatment of the border
 * @param sharing what smaller kernels have to do with the largest
 * @param kernelInitializer how the kernel begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DepthwiseConvolution(
    Size kernel, int stride, Padding padding, KernelSharing sharing, Initializer kernelInitializer)
    implements Layer {

  public DepthwiseConvolution {
    sharing.requireFit(kernel);
  }

  /**
   * Stride 1, padding SAME, smaller kernels are the centre of the largest, which begins He-normal.
   */
  public static DepthwiseConvolution of(Size kernel) {
    return new DepthwiseConvolution(
        kernel, 1, Padding.SAME, KernelSharing.CENTRE, new Initializer.HeNormal());
  }

  /** Stride 1, padding SAME, a He-normal kernel of fixed size. */
  public static DepthwiseConvolution of(int kernel) {
    return of(Size.of(kernel));
  }

  /** The same with another stride. */
  public DepthwiseConvolution withStride(int newStride) {
    return new DepthwiseConvolution(kernel, newStride, padding, sharing, kernelInitializer);
  }

  /** The same with another treatment of the border. */
  public DepthwiseConvolution withPadding(Padding newPadding) {
    return new DepthwiseConvolution(kernel, stride, newPadding, sharing, kernelInitializer);
  }

  /** The same with smaller kernels made otherwise of the largest. */
  public DepthwiseConvolution withSharing(KernelSharing newSharing) {
    return new DepthwiseConvolution(kernel, stride, padding, newSharing, kernelInitializer);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.image("a depthwise convolution", Inputs.shapes(inputs));
    Expression weights =
        at.parameter(
            "kernel",
            new Shape(List.of(kernel, kernel, input.channels(), Size.of(1))),
            Parameter.Role.DEPTHWISE_KERNEL,
            kernelInitializer);
    Shape oneForEach = new Shape(List.of(kernel, kernel, Size.of(1), input.channels()));
    return Expression.of(
        new org.supernet4j.api.operation.Convolution(
            padding.window(input, kernel, stride), input.channels()),
        List.of(inputs.get(0), weights.reshape(oneForEach)));
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("a depthwise convolution", inputs);
    return Shape.image(
        padding.output(input.height(), kernel, stride),
        padding.output(input.width(), kernel, stride),
        input.channels());
  }

  @Override
  public List<Parameter> parameters(String path, List<Shape> inputs) {
    return sharing.shared(subnetParameters(path, inputs), path, kernel);
  }

  @Override
  public List<Parameter> subnetParameters(String path, List<Shape> inputs) {
    return List.of(
        new Parameter(
            path + "/kernel",
            List.of(kernel, kernel, inputs.get(0).channels(), Size.of(1)),
            Parameter.Role.DEPTHWISE_KERNEL,
            kernelInitializer));
  }

  @Override
  public List<List<Size>> macs(List<Shape> inputs) {
    Shape output = output(inputs);
    return List.of(List.of(output.height(), output.width(), kernel, kernel, output.channels()));
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
    return kernel.choices();
  }

  @Override
  public Layer at(List<Shape> inputs, Architecture architecture) {
    return new DepthwiseConvolution(
        kernel.at(architecture), stride, padding, sharing, kernelInitializer);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.depthwiseConvolution(this);
  }

  @Override
  public String label() {
    return "depthwise conv";
  }

  @Override
  public String toString() {
    return label() + " " + kernel + " x " + kernel + (stride > 1 ? ", stride " + stride : "");
  }
}
