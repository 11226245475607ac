package org.supernet4j.engine.tensorflow.operation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/**
 * The padding of a layer's windows as TensorFlow's operations take it, for one extent of the
 * kernel: by name, where a name places the windows so in every architecture, and written out as
 * zeros by side, where they are the same in every architecture. Knows nothing of TensorFlow.
 *
 * @param name {@code SAME} or {@code VALID}
 * @param sides zeros before and after each dimension of {@code [batch, height, width, channels]}
 */
public record WindowPadding(Optional<String> name, Optional<List<Long>> sides) {
  static final String SAME = "SAME";

  /** TensorFlow's word for no padding. */
  public static final String VALID = "VALID";

  /** Beyond so many combinations of extents nothing is written out. */
  private static final int MOST_COMBINATIONS = 1000;

  /**
   * The padding for each extent of the kernel; where there are too many combinations, for the
   * largest extent only.
   *
   * @param input the shape that the layer reads
   */
  public static Map<Integer, WindowPadding> byKernel(
      Padding padding, Size kernel, int stride, Shape input) {
    Set<Choice> depends = new HashSet<>(kernel.choices());
    depends.addAll(input.height().choices());
    depends.addAll(input.width().choices());
    Choices choices = Choices.of(List.copyOf(depends));
    if (choices.combinations().bitLength() > Integer.SIZE - 1
        || choices.combinations().intValueExact() > MOST_COMBINATIONS) {
      return Map.of(kernel.largest(), new WindowPadding(ownName(padding), Optional.empty()));
    }
    Map<Integer, WindowPadding> paddings = new LinkedHashMap<>();
    for (Architecture architecture : (Iterable<Architecture>) choices.all()::iterator) {
      int extent = kernel.value(architecture);
      List<Integer> image =
          List.of(input.height().value(architecture), input.width().value(architecture));
      paddings.merge(
          extent,
          new WindowPadding(
              name(padding, image, extent, stride),
              Optional.of(sides(padding, image, extent, stride))),
          WindowPadding::common);
    }
    return paddings;
  }

  private static Optional<String> ownName(Padding padding) {
    return padding == Padding.SAME || padding == Padding.VALID
        ? Optional.of(padding.name())
        : Optional.empty();
  }

  private static Optional<String> name(
      Padding padding, List<Integer> image, int kernel, int stride) {
    boolean likeSame =
        image.stream()
            .allMatch(
                extent ->
                    begin(padding, extent, kernel, stride)
                            == begin(Padding.SAME, extent, kernel, stride)
                        && windows(padding, extent, kernel, stride)
                            == windows(Padding.SAME, extent, kernel, stride));
    return likeSame && padding != Padding.VALID ? Optional.of(SAME) : ownName(padding);
  }

  private static int begin(Padding padding, int extent, int kernel, int stride) {
    return padding.sides(extent, kernel, stride).before();
  }

  private static int windows(Padding padding, int extent, int kernel, int stride) {
    return padding.output(Size.of(extent), Size.of(kernel), stride).largest();
  }

  private static List<Long> sides(Padding padding, List<Integer> image, int kernel, int stride) {
    List<Long> sides = new ArrayList<>(List.of(0L, 0L));
    for (int extent : image) {
      Padding.Sides around = padding.sides(extent, kernel, stride);
      sides.add((long) around.before());
      sides.add((long) around.after());
    }
    sides.addAll(List.of(0L, 0L));
    return sides;
  }

  private WindowPadding common(WindowPadding other) {
    return new WindowPadding(
        name.equals(other.name) ? name : Optional.empty(),
        sides.equals(other.sides) ? sides : Optional.empty());
  }

  /** The form for an operation that is as fast either way. */
  Optional<Attribute> byName() {
    return name.map(Attribute::named).or(() -> sides.map(Attribute::written));
  }

  /** The form for an operation that is faster with sides written out. */
  Optional<Attribute> bySides() {
    return sides.map(Attribute::written).or(() -> name.map(Attribute::named));
  }

  /**
   * The attributes of an operation.
   *
   * @param padding {@code SAME}, {@code VALID} or {@code EXPLICIT}
   * @param sides empty where the padding has a name
   */
  record Attribute(String padding, List<Long> sides) {
    static Attribute named(String name) {
      return new Attribute(name, List.of());
    }

    static Attribute written(List<Long> sides) {
      return new Attribute("EXPLICIT", sides);
    }
  }
}
