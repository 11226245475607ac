package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A two-dimensional convolution (cross-correlation) with square kernels. Fewer filters take the
 * leading ones.
 *
 * @param filters output channels
 * @param kernel extent of the square kernel
 * @param stride step of the windows in both directions
 * @param dilation positions from one element of the kernel to the next
 * @param groups into how many groups channels and filters are divided, in a row; each group of
 *     filters reads one group of channels
 * @param padding treatment of the border
 * @param bias whether a bias per filter is added
 * @param sharing what smaller kernels have to do with the largest
 * @param kernelInitializer how the kernel begins
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Convolution(
    Size filters,
    Size kernel,
    int stride,
    int dilation,
    int groups,
    Padding padding,
    boolean bias,
    KernelSharing sharing,
    Initializer kernelInitializer)
    implements Layer {

  public Convolution {
    sharing.requireFit(kernel, dilation, groups);
  }

  /** Stride 1, padding SAME, no bias, He-normal kernels, smaller ones the centre of the largest. */
  public static Convolution of(Size filters, Size kernel) {
    return new Convolution(
        filters,
        kernel,
        1,
        1,
        1,
        Padding.SAME,
        false,
        KernelSharing.CENTRE,
        new Initializer.HeNormal());
  }

  /** Stride 1, padding SAME, no bias, He-normal kernels; fixed sizes. */
  public static Convolution of(int filters, int kernel) {
    return of(Size.of(filters), Size.of(kernel));
  }

  /** The same with another stride. */
  public Convolution withStride(int newStride) {
    return new Convolution(
        filters, kernel, newStride, dilation, groups, padding, bias, sharing, kernelInitializer);
  }

  /** The same with elements of the kernel that are so many positions apart. */
  public Convolution withDilation(int newDilation) {
    return new Convolution(
        filters, kernel, stride, newDilation, groups, padding, bias, sharing, kernelInitializer);
  }

  /** The same with filters that each read one of so many groups of channels. */
  public Convolution withGroups(int newGroups) {
    return new Convolution(
        filters, kernel, stride, dilation, newGroups, padding, bias, sharing, kernelInitializer);
  }

  /** The same with another treatment of the border. */
  public Convolution withPadding(Padding newPadding) {
    return new Convolution(
        filters, kernel, stride, dilation, groups, newPadding, bias, sharing, kernelInitializer);
  }

  /** The same without padding. */
  public Convolution valid() {
    return withPadding(Padding.VALID);
  }

  /** The same with a bias that begins at 0. */
  public Convolution withBias() {
    return new Convolution(
        filters, kernel, stride, dilation, groups, padding, true, sharing, kernelInitializer);
  }

  /** The same with kernels that begin otherwise. */
  public Convolution withInitializer(Initializer initializer) {
    return new Convolution(
        filters, kernel, stride, dilation, groups, padding, bias, sharing, initializer);
  }

  /** The same with smaller kernels made otherwise of the largest. */
  public Convolution withSharing(KernelSharing newSharing) {
    return new Convolution(
        filters, kernel, stride, dilation, groups, padding, bias, newSharing, kernelInitializer);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.image("a convolution", Inputs.shapes(inputs));
    Expression weights =
        at.parameter(
            "kernel",
            new Shape(List.of(kernel, kernel, channelsOfGroup(input), filters)),
            Parameter.Role.KERNEL,
            kernelInitializer);
    Expression output =
        Expression.of(
            new org.supernet4j.api.operation.Convolution(
                padding.window(input, kernel, stride, dilation), Size.of(groups)),
            List.of(inputs.get(0), weights));
    return bias
        ? output.plus(
            at.parameter(
                "bias", Shape.vector(filters), Parameter.Role.BIAS, new Initializer.Constant(0)))
        : output;
  }

  private Size channelsOfGroup(Shape input) {
    return groups == 1 ? input.channels() : input.channels().dividedBy(groups);
  }

  private static void requireGroups(String what, Size divided, int groups) {
    if (!divided.dividedBy(groups).times(groups).provablyEquals(divided)) {
      throw new IllegalArgumentException(
          what
              + " of a convolution divide into its "
              + groups
              + " groups in every architecture, found "
              + divided);
    }
  }

  @Override
  public Shape output(List<Shape> inputs) {
    Shape input = Inputs.image("a convolution", inputs);
    if (groups > 1) {
      requireGroups("the channels", input.channels(), groups);
      requireGroups("the filters", filters, groups);
    }
    Size reach = Padding.reach(kernel, dilation);
    return Shape.image(
        padding.output(input.height(), reach, stride),
        padding.output(input.width(), reach, stride),
        filters);
  }

  @Override
  public List<Parameter> parameters(String path, List<Shape> inputs) {
    return sharing.shared(subnetParameters(path, inputs), path, kernel);
  }

  @Override
  public List<Parameter> subnetParameters(String path, List<Shape> inputs) {
    List<Parameter> parameters = new ArrayList<>();
    parameters.add(
        new Parameter(
            path + "/kernel",
            List.of(kernel, kernel, channelsOfGroup(inputs.get(0)), filters),
            Parameter.Role.KERNEL,
            kernelInitializer));
    if (bias) {
      parameters.add(
          new Parameter(
              path + "/bias", List.of(filters), Parameter.Role.BIAS, new Initializer.Constant(0)));
    }
    return parameters;
  }

  @Override
  public List<List<Size>> macs(List<Shape> inputs) {
    Shape output = output(inputs);
    return List.of(
        List.of(
            output.height(),
            output.width(),
            kernel,
            kernel,
            channelsOfGroup(inputs.get(0)),
            filters));
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
    return Stream.concat(filters.choices().stream(), kernel.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Layer at(List<Shape> inputs, Architecture architecture) {
    return new Convolution(
        filters.at(architecture),
        kernel.at(architecture),
        stride,
        dilation,
        groups,
        padding,
        bias,
        sharing,
        kernelInitializer);
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.convolution(this);
  }

  @Override
  public String label() {
    return "conv";
  }

  @Override
  public String toString() {
    return label()
        + " "
        + kernel
        + " x "
        + kernel
        + (stride > 1 ? ", stride " + stride : "")
        + (dilation > 1 ? ", dilation " + dilation : "")
        + (groups > 1 ? ", " + groups + " groups" : "");
  }
}
