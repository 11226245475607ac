package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * Rows and columns of zeros around a feature map, written out side by side. A negative number takes
 * as many away: {@code new Border(-1, 0, -1, 0)} is the image shifted by one row and one column
 * that the second path of a factorised reduction reads (Liu et al., "DARTS", 2019).
 *
 * @param top rows above the first
 * @param bottom rows below the last
 * @param left columns before the first
 * @param right columns behind the last
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Border(int top, int bottom, int left, int right) implements Layer {
  private static final Size ZERO = Size.of(0);

  /** As many rows and columns on each side. */
  public static Border of(int extent) {
    return new Border(extent, extent, extent, extent);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Shape input = Inputs.image("a border", Inputs.shapes(inputs));
    Size height = kept("rows", input.height(), top, bottom);
    Size width = kept("columns", input.width(), left, right);
    Expression kept =
        inputs.get(0).slice(corner(-top, -left), Shape.image(height, width, input.channels()));
    return kept.pad(
        corner(top, left),
        Shape.image(
            height.plus(Math.max(top, 0) + Math.max(bottom, 0)),
            width.plus(Math.max(left, 0) + Math.max(right, 0)),
            input.channels()));
  }

  private static List<Size> corner(int row, int column) {
    return List.of(Size.of(Math.max(row, 0)), Size.of(Math.max(column, 0)), ZERO);
  }

  private static Size kept(String what, Size extent, int before, int after) {
    int taken = Math.max(-before, 0) + Math.max(-after, 0);
    if (taken >= extent.least()) {
      throw new IllegalArgumentException(
          "a border takes " + taken + " " + what + " away; there are " + extent);
    }
    return taken == 0 ? extent : extent.minus(taken);
  }

  @Override
  public String toString() {
    return "border " + top + " " + bottom + " " + left + " " + right;
  }
}
