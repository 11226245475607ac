package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
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
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Parameter(String name, List<Size> shape, Role role, Initializer initializer) {

  /** What a parameter is to its layer. */
  public enum Role {
    /** The kernel of a convolution: {@code [height, width, input, output]}, cut at the centre. */
    KERNEL,
    /**
     * The kernel of a depthwise convolution: {@code [height, width, channels, 1]}, cut at the
     * centre.
     */
    DEPTHWISE_KERNEL,
    /** The matrix of a dense layer: {@code [input, output]}. */
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

    /** Whether it multiplies activations: what weight decay always applies to. */
    public boolean isWeight() {
      return this == KERNEL || this == DEPTHWISE_KERNEL || this == MATRIX;
    }

    /** Whether smaller sizes of a dimension take the central entries rather than the leading. */
    public boolean isCentred(int dimension) {
      return (this == KERNEL || this == DEPTHWISE_KERNEL) && dimension < 2;
    }
  }

  public Parameter {
    shape = List.copyOf(shape);
  }

  /** The shape that all architectures share. */
  public int[] largestShape() {
    return shape.stream().mapToInt(Size::largest).toArray();
  }

  /** The number of values of the largest shape. */
  public long largestCount() {
    return shape.stream().mapToLong(Size::largest).reduce(1, Math::multiplyExact);
  }

  /** Inputs that one output sums over, at the largest shape. */
  public long fanIn() {
    return switch (role) {
      case KERNEL -> product(0, 3);
      case DEPTHWISE_KERNEL -> product(0, 2);
      case MATRIX -> product(0, 1);
      default -> 1;
    };
  }

  /** Outputs that one input reaches, at the largest shape. */
  public long fanOut() {
    return switch (role) {
      case KERNEL -> product(0, 2) * shape.get(3).largest();
      case DEPTHWISE_KERNEL -> product(0, 2);
      case MATRIX -> product(1, 2);
      default -> 1;
    };
  }

  private long product(int from, int to) {
    return shape.subList(from, to).stream().mapToLong(Size::largest).reduce(1, (a, b) -> a * b);
  }
}
