package org.supernet4j.api.network;

import java.util.Set;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Window;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * How windows treat the border of a feature map. A dilated kernel counts as one of the extent that
 * it reaches over. For zeros that are written out side by side, put a {@link Border} before a layer
 * without padding.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Padding {
  /**
   * As few zeros as make {@code extent / stride} windows, rounded up, half of them on each side; an
   * odd one goes to the end. TensorFlow's padding of this name, ONNX's {@code SAME_UPPER}.
   */
  SAME,
  /** As {@link #SAME}, but an odd zero goes to the beginning: ONNX's {@code SAME_LOWER}. */
  SAME_LOWER,
  /**
   * {@code kernel / 2} zeros on both sides, rounded down: what networks written in PyTorch use.
   * Differs from {@link #SAME} where a stride meets an even extent, and with even kernels.
   */
  SYMMETRIC,
  /** No padding: only windows that fit. */
  VALID;

  /**
   * The zeros around one dimension of a feature map.
   *
   * @param before zeros before the first position
   * @param after zeros behind the last position
   */
  public record Sides(int before, int after) {}

  /**
   * The extent that windows of a kernel at a stride make of an input extent.
   *
   * @throws IllegalArgumentException if the extent cannot be written as a size
   */
  public Size output(Size input, Size kernel, int stride) {
    return switch (this) {
      case SAME, SAME_LOWER -> input.plus(stride - 1).dividedBy(stride);
      case SYMMETRIC -> symmetric(input, kernel, stride);
      case VALID -> valid(input, kernel, stride);
    };
  }

  /** The positions from the first to the last that a kernel reads, both included. */
  static Size reach(Size kernel, int dilation) {
    return dilation == 1 ? kernel : kernel.minus(1).times(dilation).plus(1);
  }

  /** How a square kernel moves over a feature map. */
  Window window(Shape input, Size kernel, int stride, int dilation) {
    Size reach = reach(kernel, dilation);
    return new Window(
        axis(input.height(), reach, stride, dilation),
        axis(input.width(), reach, stride, dilation));
  }

  private Window.Axis axis(Size input, Size kernel, int stride, int dilation) {
    return switch (this) {
      case VALID -> new Window.Axis(stride, dilation, Size.of(0), Size.of(0));
      case SYMMETRIC -> new Window.Axis(stride, dilation, kernel.dividedBy(2), kernel.dividedBy(2));
      case SAME, SAME_LOWER -> {
        Size windows = input.plus(stride - 1).dividedBy(stride);
        Size least = input.plus(stride);
        Size both = windows.times(stride).plus(kernel).maximum(least).minus(least);
        Size less = both.dividedBy(2);
        Size more = both.minus(less);
        yield this == SAME
            ? new Window.Axis(stride, dilation, less, more)
            : new Window.Axis(stride, dilation, more, less);
      }
    };
  }

  /** The zeros around an extent; those behind it may exceed what the last window reaches. */
  public Sides sides(int input, int kernel, int stride) {
    if (this == VALID) {
      return new Sides(0, 0);
    }
    if (this == SYMMETRIC) {
      return new Sides(kernel / 2, kernel / 2);
    }
    int windows = (input + stride - 1) / stride;
    int both = Math.max(0, (windows - 1) * stride + kernel - input);
    int less = both / 2;
    return this == SAME ? new Sides(less, both - less) : new Sides(both - less, less);
  }

  /** {@code (input + 2 * (kernel / 2) - kernel) / stride + 1}; an even kernel adds a window. */
  private static Size symmetric(Size input, Size kernel, int stride) {
    Set<Integer> parities =
        Choices.of(kernel.choices().stream().toList())
            .all()
            .map(architecture -> kernel.value(architecture) % 2)
            .collect(Collectors.toSet());
    if (parities.size() > 1) {
      throw new IllegalArgumentException(
          "padding SYMMETRIC needs kernels that are all odd or all even, since an even one gives a"
              + " row and a column more; found "
              + kernel
              + "; take odd kernels or padding SAME");
    }
    return parities.contains(0)
        ? input.dividedBy(stride).plus(1)
        : input.plus(stride - 1).dividedBy(stride);
  }

  private static Size valid(Size input, Size kernel, int stride) {
    if (!input.isConstant() || !kernel.isConstant()) {
      throw new IllegalArgumentException(
          "padding VALID needs a constant extent and kernel, found " + input + " and " + kernel);
    }
    if (kernel.largest() > input.largest()) {
      throw new IllegalArgumentException(
          "a kernel of " + kernel + " does not fit an extent of " + input + " without padding");
    }
    return Size.of((input.largest() - kernel.largest()) / stride + 1);
  }
}
