package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SizeTest {
  private final Choice width = Choice.ofSizes("width", 3, 10);
  private final Choice expand = Choice.ofSizes("expand", 1, 4);
  private final Choices choices = Choices.of(width, expand);

  @Test
  void arithmeticFollowsTheArchitecture() {
    Architecture architecture = choices.architecture(1, 1);

    assertThat(width.size().plus(expand.size()).value(architecture)).isEqualTo(14);
    assertThat(width.size().times(expand.size()).value(architecture)).isEqualTo(40);
    assertThat(width.size().dividedBy(4).value(architecture)).isEqualTo(2);
    assertThat(width.size().times(expand.size()).at(architecture)).isEqualTo(Size.of(40));
  }

  @Test
  void boundsAreNotLeft() {
    Size kernel = Choice.ofSizes("kernel", 3, 5, 7).size();
    Choices kernels = Choices.of(List.copyOf(kernel.choices()));

    assertThat(kernels.all().map(kernel.within(4, 5)::value)).containsExactly(4, 5, 5);
    assertThat(kernel.within(4, 5).largest()).isEqualTo(5);
    assertThat(kernel.within(4, 4)).isEqualTo(Size.of(4));
    assertThat(Size.of(9).within(4, 5)).isEqualTo(Size.of(5));
    assertThatThrownBy(() -> kernel.within(5, 4)).hasMessageContaining("found 5 and 4");
  }

  @Test
  void constantsAreFolded() {
    assertThat(Size.of(3).plus(4).times(2).dividedBy(3).roundedTo(8)).isEqualTo(Size.of(8));
    assertThat(width.size().plus(0).times(1).dividedBy(1)).isEqualTo(width.size());
  }

  @Test
  void equalExpressionsAreEqual() {
    assertThat(width.size().times(2)).isEqualTo(Choice.ofSizes("width", 3, 10).size().times(2));
    assertThat(width.size().times(2)).isNotEqualTo(width.size().plus(width.size()));
  }

  @Test
  void choicesOfAnExpressionAreThoseItRefersTo() {
    assertThat(width.size().times(expand.size()).roundedTo(8).plus(3).choices())
        .containsExactlyInAnyOrder(width, expand);
    assertThat(Size.of(3).choices()).isEmpty();
  }

  @Test
  void impossibleNumbersAreRefused() {
    assertThatThrownBy(() -> Size.of(-1)).hasMessageContaining("found -1");
    assertThatThrownBy(() -> width.size().dividedBy(0)).hasMessageContaining("divisor");
    assertThatThrownBy(() -> width.size().roundedTo(0)).hasMessageContaining("multiple");
    assertThatThrownBy(() -> Size.of(1 << 30).times(4)).isInstanceOf(ArithmeticException.class);
  }

  /** make_divisible of the MobileNet family, as written down for floating-point numbers. */
  private static int makeDivisible(double value, int divisor) {
    int rounded = Math.max(divisor, (int) (value + divisor / 2.0) / divisor * divisor);
    return rounded < 0.9 * value ? rounded + divisor : rounded;
  }

  @Property
  void roundingIsThatOfMobileNet(@ForAll @IntRange(max = 5000) int value) {
    assertThat(Size.of(value).roundedTo(8)).isEqualTo(Size.of(makeDivisible(value, 8)));
  }

  @Test
  void roundingByHand() {
    assertThat(List.of(0, 3, 8, 11, 12, 19, 20, 36).stream().map(v -> Size.of(v).roundedTo(8)))
        .containsExactly(Stream.of(8, 8, 8, 16, 16, 24, 24, 40).map(Size::of).toArray(Size[]::new));
  }

  @Property
  void tableGivesTheValuesOfItsSizes(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Choices some = RandomChoices.of(seed);
    SizeTable table = new SizeTable(some);
    List<Size> sizes = Stream.generate(() -> RandomChoices.size(some, random, 3)).limit(5).toList();
    List<Integer> slots = sizes.stream().map(table::slot).toList();
    for (int i = 0; i < 5; i++) {
      Architecture architecture = some.random(random);
      int[] values = table.values(architecture);
      for (int j = 0; j < sizes.size(); j++) {
        assertThat(values[slots.get(j)])
            .as("%s at %s", sizes.get(j), architecture)
            .isEqualTo(sizes.get(j).value(architecture));
      }
    }
    assertThat(sizes.stream().map(table::slot)).isEqualTo(slots);
  }

  @Property
  void largestIsReachedWhereEveryChoiceIsAtItsLargest(@ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Choices some = RandomChoices.of(seed);
    Size size = RandomChoices.size(some, random, 3);

    assertThat(size.value(some.last())).isEqualTo(size.largest());
    assertThat(size.value(some.random(random))).isBetween(0, size.largest());
  }
}
