package org.supernet4j.api.network;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Size;

/**
 * A tensor of weights that a layer owns. All architectures share the tensor of the largest shape;
 * one architecture uses a part of it: in each dimension the leading entries, or the central ones
 * for kernels.
 *
 * @param name unique path, for example {@code block-1/2/kernel}
 * @param shape its dimensions; constant ones are used whole by every architecture
 * @param role what the values are, so that weight decay can spare some
 * @param initializer how the values begin
 * @param condition where the owning layer uses it; empty for a layer that always does
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Parameter(
    String name,
    List<Size> shape,
    Role role,
    Initializer initializer,
    Optional<Condition> condition) {

  /** What a parameter is to its layer. */
  public enum Role {
    /** The kernel of a convolution: {@code [height, width, input, output]}, cut at the centre. */
    KERNEL,
    /**
     * The kernel of a depthwise convolution: {@code [height, width, channels, 1]}, cut at the
     * centre.
     */
    DEPTHWISE_KERNEL,
    /**
     * What makes a smaller kernel of a larger one, see {@link KernelSharing#TRANSFORMED}: {@code
     * [height, width, larger height, larger width]}, a matrix of flattened kernels, cut at the
     * centre of the smaller one.
     */
    KERNEL_TRANSFORM,
    /** The matrix of a dense layer: {@code [input..., output]}. */
    MATRIX,
    /** Added per output. */
    BIAS,
    /** The scale of a normalisation, gamma. */
    NORM_SCALE,
    /** The offset of a normalisation, beta. */
    NORM_OFFSET,
    /** The running mean of a normalisation; not trained by gradients. */
    NORM_MEAN,
    /** The running variance of a normalisation; not trained by gradients. */
    NORM_VARIANCE;

    /** Whether gradients train it. */
    public boolean isTrainable() {
      return this != NORM_MEAN && this != NORM_VARIANCE;
    }

    /** Whether it multiplies activations or kernels: what weight decay always applies to. */
    public boolean isWeight() {
      return isKernel() || this == KERNEL_TRANSFORM || this == MATRIX;
    }

    /** Whether smaller sizes of a dimension take the central entries rather than the leading. */
    public boolean isCentred(int dimension) {
      return (isKernel() || this == KERNEL_TRANSFORM) && dimension < 2;
    }

    /** Whether it is the kernel of a convolution of either kind. */
    public boolean isKernel() {
      return this == KERNEL || this == DEPTHWISE_KERNEL;
    }
  }

  public Parameter {
    shape = List.copyOf(shape);
  }

  /** A parameter that its layer always uses. */
  public Parameter(String name, List<Size> shape, Role role, Initializer initializer) {
    this(name, shape, role, initializer, Optional.empty());
  }

  /** Whether an architecture in which the owning layer runs uses it. */
  public boolean isUsed(Architecture architecture) {
    return condition.isEmpty() || condition.get().test(architecture);
  }

  /** The part that one architecture uses, where it uses any. */
  public Parameter at(Architecture architecture) {
    return new Parameter(
        name,
        shape.stream().map(size -> size.at(architecture)).toList(),
        role,
        initializer,
        Optional.empty());
  }

  /** The shape that all architectures share. */
  public int[] largestShape() {
    return shape.stream().mapToInt(Size::largest).toArray();
  }

  /** The number of values of the largest shape. */
  public long largestCount() {
    return product(0, shape.size());
  }

  /** Inputs that one output sums over, at the largest shape. */
  public long fanIn() {
    return switch (role) {
      case KERNEL -> product(0, 3);
      case DEPTHWISE_KERNEL -> product(0, 2);
      case KERNEL_TRANSFORM -> product(2, 4);
      case MATRIX -> product(0, shape.size() - 1);
      default -> 1;
    };
  }

  /** Outputs that one input reaches, at the largest shape. */
  public long fanOut() {
    return switch (role) {
      case KERNEL -> Math.multiplyExact(product(0, 2), shape.get(3).largest());
      case DEPTHWISE_KERNEL, KERNEL_TRANSFORM -> product(0, 2);
      case MATRIX -> product(shape.size() - 1, shape.size());
      default -> 1;
    };
  }

  private long product(int from, int to) {
    return Size.largestProduct(shape.subList(from, to));
  }
}
