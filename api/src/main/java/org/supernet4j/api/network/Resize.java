package org.supernet4j.api.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Interpolation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * A feature map interpolated to another extent. Pixels are squares: output position {@code i} lies
 * at {@code (i + 0.5) * input / output - 0.5} of the input (half-pixel centres, PyTorch's {@code
 * align_corners=False}). Positions outside the feature map repeat its border; a smaller extent is
 * not smoothed first.
 *
 * @param method the interpolation
 * @param height rows of the output
 * @param width columns of the output
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Resize(Method method, Size height, Size width) implements Layer {

  /** How values between pixels are found. */
  public sealed interface Method {}

  /** Linear in both directions. */
  public record Bilinear() implements Method {
    @Override
    public String toString() {
      return "bilinear";
    }
  }

  /**
   * Cubic convolution in both directions (Keys, 1981).
   *
   * @param coefficient the slope of the kernel at distance 1, from -1 to 0: -0.75 in PyTorch and
   *     OpenCV, -0.5 as Keys advises and as Pillow has it
   */
  public record Bicubic(double coefficient) implements Method {
    /** The coefficient of PyTorch's {@code interpolate}. */
    public static final double PYTORCH = -0.75;

    public Bicubic {
      if (!(coefficient >= -1 && coefficient <= 0)) {
        throw new IllegalArgumentException(
            "the coefficient of a cubic convolution is from -1 to 0, such as -0.75 or -0.5, found "
                + coefficient);
      }
    }

    @Override
    public String toString() {
      return "bicubic";
    }
  }

  /** Linear interpolation. */
  public static Resize bilinear(Size height, Size width) {
    return new Resize(new Bilinear(), height, width);
  }

  /** Cubic convolution. */
  public static Resize bicubic(double coefficient, Size height, Size width) {
    return new Resize(new Bicubic(coefficient), height, width);
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Inputs.image("resize", Inputs.shapes(inputs));
    return Expression.of(new Interpolation(method, height, width), inputs);
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Shape.image(height, width, Inputs.image("resize", inputs).channels());
  }

  @Override
  public Set<Choice> choices(List<Shape> inputs) {
    return Stream.concat(height.choices().stream(), width.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Layer at(List<Shape> inputs, Architecture architecture) {
    return new Resize(method, height.at(architecture), width.at(architecture));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.resize(this);
  }

  @Override
  public String label() {
    return "resize";
  }

  @Override
  public String toString() {
    return label() + ", " + method;
  }
}
