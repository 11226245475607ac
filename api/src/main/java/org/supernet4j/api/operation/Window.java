package org.supernet4j.api.operation;

import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Size;

/**
 * How windows move over a feature map.
 *
 * @param rows downwards
 * @param columns to the right
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Window(Axis rows, Axis columns) {

  /**
   * How windows move in one direction.
   *
   * @param stride positions from one window to the next
   * @param dilation positions from one element of a window to the next
   * @param before zeros before the first position
   * @param after zeros behind the last position
   */
  public record Axis(int stride, int dilation, Size before, Size after) {
    public Axis {
      if (stride < 1 || dilation < 1) {
        throw new IllegalArgumentException(
            "stride and dilation are 1 or more, found " + stride + " and " + dilation);
      }
    }

    private Axis withSizes(UnaryOperator<Size> sizes) {
      return new Axis(stride, dilation, sizes.apply(before), sizes.apply(after));
    }

    /**
     * The number of windows.
     *
     * @param input positions of the feature map
     * @param extent elements of a window
     * @throws IllegalArgumentException if a window does not fit, whatever the architecture
     */
    public Size windows(Size input, Size extent) {
      Size reach = extent.minus(1).times(dilation).plus(1);
      Size padded = input.plus(before).plus(after);
      if (reach.least() > padded.largest()) {
        throw new IllegalArgumentException(
            "a window that reaches over " + reach + " does not fit an extent of " + padded);
      }
      return padded.minus(reach).dividedBy(stride).plus(1);
    }
  }

  /** The same in both directions, without padding. */
  public static Window of(int stride) {
    Axis axis = new Axis(stride, 1, Size.of(0), Size.of(0));
    return new Window(axis, axis);
  }

  /** The same with other sizes. */
  Window withSizes(UnaryOperator<Size> sizes) {
    return new Window(rows.withSizes(sizes), columns.withSizes(sizes));
  }

  @Override
  public String toString() {
    return rows.equals(columns) ? rows.toString() : rows + " by " + columns;
  }
}
