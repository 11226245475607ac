package org.supernet4j.api.network;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;

/**
 * A feature map interpolated to another extent, with half-pixel centres.
 *
 * @param method the interpolation
 * @param height rows of the output
 * @param width columns of the output
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Resize(Method method, Size height, Size width) implements Layer {

  /** How values between pixels are found. */
  public enum Method {
    /** Linear in both directions. */
    BILINEAR,
    /** Cubic convolution in both directions (Keys, 1981). */
    BICUBIC
  }

  @Override
  public Shape output(List<Shape> inputs) {
    return Shape.image(height, width, Inputs.image("resize", inputs).channels());
  }

  @Override
  public Set<Choice> choices() {
    return Stream.concat(height.choices().stream(), width.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Layer at(Architecture architecture) {
    return new Resize(method, height.at(architecture), width.at(architecture));
  }

  @Override
  public <R> R accept(LayerVisitor<R> visitor) {
    return visitor.resize(this);
  }

  @Override
  public String toString() {
    return "resize " + method.name().toLowerCase(Locale.ROOT);
  }
}
