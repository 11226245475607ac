package org.supernet4j.engine.tensorflow.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** By which name and sides TensorFlow is given a padding. */
class WindowPaddingTest {
  private static final Size KERNEL = Choice.ofSizes("kernel", 3, 5).size();
  private static final Size EVEN = Choice.ofSizes("even", 8, 12).size();
  private static final Size PARITY = Choice.ofSizes("parity", 8, 9).size();
  private static final Size MANY = Choice.ofSizes("many", range(1, 2000)).size();

  private static int[] range(int from, int to) {
    return IntStream.rangeClosed(from, to).toArray();
  }

  private static Map<Integer, WindowPadding> paddings(Padding padding, int stride, Size extent) {
    return WindowPadding.byKernel(
        padding, KERNEL, stride, new Shape(List.of(extent, extent, Size.of(3))));
  }

  private static WindowPadding form(String name, List<Integer> sides) {
    return new WindowPadding(
        Optional.ofNullable(name),
        Optional.ofNullable(sides).map(all -> all.stream().map(Integer::longValue).toList()));
  }

  private static List<Integer> sides(int before, int after) {
    return List.of(0, 0, before, after, before, after, 0, 0);
  }

  @Test
  void symmetricIsSameAtStrideOne() {
    assertThat(paddings(Padding.SYMMETRIC, 1, PARITY))
        .containsOnly(
            Map.entry(3, form("SAME", sides(1, 1))), Map.entry(5, form("SAME", sides(2, 2))));
  }

  @Test
  void symmetricHasSidesOnlyWhereAStrideMeetsEvenExtents() {
    assertThat(paddings(Padding.SYMMETRIC, 2, EVEN))
        .containsOnly(Map.entry(3, form(null, sides(1, 1))), Map.entry(5, form(null, sides(2, 2))));
    assertThat(paddings(Padding.SYMMETRIC, 2, PARITY)).containsEntry(3, form(null, sides(1, 1)));
    assertThat(paddings(Padding.SYMMETRIC, 2, Size.of(9)))
        .containsEntry(3, form("SAME", sides(1, 1)));
  }

  @Test
  void sidesAreThoseOfEveryExtentOrNone() {
    assertThat(paddings(Padding.SAME, 2, EVEN)).containsEntry(5, form("SAME", sides(1, 2)));
    assertThat(paddings(Padding.SAME, 2, PARITY)).containsEntry(5, form("SAME", null));
    assertThat(paddings(Padding.SAME_LOWER, 2, PARITY)).containsEntry(5, form(null, null));
    assertThat(paddings(Padding.VALID, 2, Size.of(9))).containsEntry(3, form("VALID", sides(0, 0)));
  }

  @Test
  void tooManyExtentsHaveNamesOnly() {
    assertThat(paddings(Padding.SAME, 2, MANY)).containsOnly(Map.entry(5, form("SAME", null)));
    assertThat(paddings(Padding.SYMMETRIC, 2, MANY)).containsOnly(Map.entry(5, form(null, null)));
  }
}
