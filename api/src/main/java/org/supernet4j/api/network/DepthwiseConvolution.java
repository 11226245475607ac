package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A convolution of each channel with a square kernel of its own.
 *
 * @param kernel extent of the square kernel
 * @param stride step of the windows in both directions
 * @param dilation positions from one element of the kernel to the next
 * @param padding treatment of the border
 * @param bias whether a bias per channel is added
 * @param sharing what smaller kernels have to do with the largest
 * @param kernelInitializer how the kernel begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record DepthwiseConvolution(
    Size kernel,
    int stride,
    int dilation,
    Padding padding,
    boolean bias,
    KernelSharing sharing,
    Initializer kernelInitializer)
    implements Layer {

  public DepthwiseConvolution {
    sharing.requireFit(kernel, dilation, 1);
  }

  /**
   * Stride 1, padding SAME, no bias, smaller kernels are the centre of the largest, which begins
   * He-normal.
   */
  public static DepthwiseConvolution of(Size kernel) {
    return new DepthwiseConvolution(
        kernel, 1, 1, Padding.SAME, false, KernelSharing.CENTRE, new Initializer.HeNormal());
  }

  /** Stride 1, padding SAME, no bias, a He-normal kernel of fixed size. */
  public static DepthwiseConvolution of(int kernel) {
    return of(Size.of(kernel));
  }

  /** The same with another stride. */
  public DepthwiseConvolution withStride(int newStride) {
    return new DepthwiseConvolution(
        kernel, newStride, dilation, padding, bias, sharing, kernelInitializer);
  }

  /** The same with elements of the kernel that are so many positions apart. */
  public DepthwiseConvolution withDilation(int newDilation) {
    return new DepthwiseConvolution(
        kernel, stride, newDilation, padding, bias, sharing, kernelInitializer);
  }

  /** The same with a bias that begins at 0. */
  public DepthwiseConvolution withBias() {
    return new DepthwiseConvolution(
        kernel, stride, dilation, padding, true, sharing, kernelInitializer);
  }

  /** The same with another treatment of the border. */
  public DepthwiseConvolution withPadding(Padding newPadding) {
    return new DepthwiseConvolution(
        kernel, stride, dilation, newPadding, bias, sharing, kernelInitializer);
  }

  /** The same with smaller kernels made otherwise of the largest. */
  public DepthwiseConvolution withSharing(KernelSharing newSharing) {
    return new DepthwiseConvolution(
        kernel, stride, dilation, padding, bias, newSharing, kernelInitializer);
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
    Expression output =
        Expression.of(
            new org.supernet4j.api.operation.Convolution(
                padding.window(input, kernel, stride, dilation), input.channels()),
            List.of(inputs.get(0), weights.reshape(oneForEach)));
    return bias
        ? output.plus(
            at.parameter(
                "bias",
                Shape.vector(input.channels()),
                Parameter.Role.BIAS,
                new Initializer.Constant(0)))
        : output;
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("a depthwise convolution", inputs);
    Size reach = Padding.reach(kernel, dilation);
    return Shape.image(
        padding.output(input.height(), reach, stride),
        padding.output(input.width(), reach, stride),
        input.channels());
  }

  @Override
  public List<Parameter> parameters(String path, List<Shape> inputs) {
    return sharing.shared(subnetParameters(path, inputs), path, kernel);
  }

  @Override
  public List<Parameter> subnetParameters(String path, List<Shape> inputs) {
    Size channels = inputs.get(0).channels();
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        new Parameter(
            path + "/kernel",
            List.of(kernel, kernel, channels, Size.of(1)),
            Parameter.Role.DEPTHWISE_KERNEL,
            kernelInitializer));
    if (bias) {
      parameters.add(
          new Parameter(
              path + "/bias", List.of(channels), Parameter.Role.BIAS, new Initializer.Constant(0)));
    }
    return parameters;
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
        kernel.at(architecture), stride, dilation, padding, bias, sharing, kernelInitializer);
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
    return label()
        + " "
        + kernel
        + " x "
        + kernel
        + (stride > 1 ? ", stride " + stride : "")
        + (dilation > 1 ? ", dilation " + dilation : "");
  }
}
