package org.supernet4j.api.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Size;

/**
 * The shape of one example, without the batch dimension: {@code [height, width, channels]} for
 * feature maps, {@code [features]} for vectors. Channels are last.
 *
 * @param dimensions the sizes, outermost first
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Shape(List<Size> dimensions) {
  public Shape {
    dimensions = List.copyOf(dimensions);
  }

  /** A single value. */
  public static Shape scalar() {
    return new Shape(List.of());
  }

  /** A feature map of fixed size. */
  public static Shape image(int height, int width, int channels) {
    return image(Size.of(height), Size.of(width), Size.of(channels));
  }

  /** A feature map. */
  public static Shape image(Size height, Size width, Size channels) {
    return new Shape(List.of(height, width, channels));
  }

  /** A vector. */
  public static Shape vector(Size features) {
    return new Shape(List.of(features));
  }

  /** Whether this is {@code [height, width, channels]}. */
  public boolean isImage() {
    return dimensions.size() == 3;
  }

  /** Rows of a feature map. */
  public Size height() {
    return dimensions.get(0);
  }

  /** Columns of a feature map. */
  public Size width() {
    return dimensions.get(1);
  }

  /** The last dimension: channels or features. */
  public Size channels() {
    return dimensions.get(dimensions.size() - 1);
  }

  /** The number of values. */
  public Size volume() {
    return dimensions.stream().reduce(Size.of(1), Size::times);
  }

  /** The same with another last dimension. */
  public Shape withChannels(Size channels) {
    List<Size> changed = new ArrayList<>(dimensions);
    changed.set(changed.size() - 1, channels);
    return new Shape(changed);
  }

  /** The same with other sizes, such as those of one architecture. */
  public Shape withSizes(UnaryOperator<Size> sizes) {
    return new Shape(dimensions.stream().map(sizes).toList());
  }

  /** The shape for one architecture; all dimensions constant. */
  public Shape at(Architecture architecture) {
    return new Shape(dimensions.stream().map(size -> size.at(architecture)).toList());
  }

  /**
   * Why this is not proven to equal another shape for every architecture, however their sizes are
   * written; empty where it is.
   *
   * @see Size#provablyEquals
   */
  public Optional<String> differenceFrom(Shape other) {
    if (dimensions.size() != other.dimensions.size()) {
      return Optional.of(
          dimensions.size() + " dimensions are not " + other.dimensions.size() + " dimensions");
    }
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> dimensions.get(i).differenceFrom(other.dimensions.get(i)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether this is proven to equal another shape for every architecture. */
  public boolean provablyEquals(Shape other) {
    return differenceFrom(other).isEmpty();
  }

  @Override
  public String toString() {
    return dimensions.stream().map(Size::toString).collect(Collectors.joining(" x "));
  }
}
