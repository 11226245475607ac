package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sizes as shared nodes of a graph: work is linear in the nodes, and no chain is too deep. */
class SizeGraphTest {
  private final Choice width = Choice.ofSizes("width", 1, 3);
  private final Choices choices = Choices.of(width);

  /**
   * Twice itself at each level, so that a tree of it would have 2 to the power of levels leaves.
   */
  private Size doubled(int levels) {
    Size size = width.size();
    for (int i = 0; i < levels; i++) {
      size = size.plus(size).minimum(Size.of(1000 + i));
    }
    return size;
  }

  @Test
  void whatIsUsedTwiceIsOneNode() {
    Size size = doubled(5000);
    SizeTable table = new SizeTable(choices);
    table.slot(size);

    // Two operations and a constant a level, and the choice.
    assertThat(table.values(choices.last())).hasSize(3 * 5000 + 1);
    assertThat(size.value(choices.last())).isEqualTo(5999);
    assertThat(size.hashCode()).isEqualTo(doubled(5000).hashCode());
    assertThat(size).isSameAs(doubled(5000));
    assertThat(size.largest()).isEqualTo(5999);
    assertThat(size.choices()).containsExactly(width);
    assertThat(size.toString()).hasSizeLessThan(500).endsWith("...");
    assertThat(size.provablyEquals(doubled(4999))).isFalse();
  }

  @Test
  void aLongChainIsEvaluatedWithoutRecursion() {
    Size up = width.size();
    Size down = Size.of(200_000);
    for (int i = 0; i < 100_000; i++) {
      up = up.plus(1);
      down = down.minus(width.size()).maximum(width.size());
    }

    assertThat(up.value(choices.last())).isEqualTo(100_003);
    assertThat(up.least()).isEqualTo(100_001);
    assertThat(down.value(choices.first())).isEqualTo(100_000);
    assertThat(down.largest()).isEqualTo(100_000);
    assertThat(down.least()).isEqualTo(3);
    assertThat(down.choices()).containsExactly(width);
    assertThat(up.toString()).startsWith("((((").endsWith("...");
    assertThat(up.provablyEquals(width.size().plus(100_000))).isTrue();
  }

  @Test
  void manyThreadsGetOneObject() throws Exception {
    int threads = 8;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<List<Size>> build =
          () ->
              IntStream.range(0, 2000)
                  .mapToObj(i -> Choice.ofSizes("shared", 1, 2).size().times(i + 2).minus(1))
                  .toList();
      List<List<Size>> all = new ArrayList<>();
      for (Future<List<Size>> built :
          pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> build).toList())) {
        all.add(built.get());
      }
      for (int i = 0; i < 2000; i++) {
        Size first = all.get(0).get(i);
        for (List<Size> each : all) {
          assertThat(each.get(i)).isSameAs(first);
        }
      }
      Set<Size> distinct = new HashSet<>(all.get(0));
      assertThat(distinct).hasSize(2000);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void overflowIsAnErrorEverywhere() {
    Choice wide = Choice.ofSizes("wide", 1, 70_000);
    Size square = wide.size().times(wide.size());
    Choices some = Choices.of(wide);
    SizeTable table = new SizeTable(some);
    table.slot(square);
    String message =
        "size wide * wide at wide=70000 is 4900000000 and thereby above 2147483647, the largest"
            + " size; make options or factors smaller";

    assertThat(square.value(some.first())).isEqualTo(1);
    assertThatThrownBy(() -> square.value(some.last())).hasMessage(message);
    assertThatThrownBy(() -> table.values(some.last())).hasMessage(message);
    assertThatThrownBy(square::largest).hasMessage(message);
    assertThatThrownBy(() -> Size.of(70_000).times(70_000))
        .hasMessageContaining("70000 * 70000 at every architecture is 4900000000");
    assertThatThrownBy(
            () -> Size.largestProduct(List.of(Size.of(1 << 30), Size.of(1 << 30), Size.of(8))))
        .hasMessage(
            "the product of sizes [1073741824, 1073741824, 8] is above 9223372036854775807");
  }

  @Test
  void negativeSizesAndDivisionsByZeroNameTheArchitecture() {
    Choice depth = Choice.ofSizes("depth", 2, 4);
    Choices both = Choices.of(width, depth);
    Size left = depth.size().minus(width.size());

    assertThat(left.value(both.first())).isEqualTo(1);
    assertThatThrownBy(() -> left.value(both.architecture(1, 0)))
        .hasMessageStartingWith("size (depth - width) at width=3,depth=2 is negative: 2 - 3;");
    assertThatThrownBy(left::largest).hasMessageContaining("depth=2,width=3 is negative");
    assertThatThrownBy(() -> width.size().dividedBy(depth.size().minus(2)).least())
        .hasMessageStartingWith("size width / (depth - 2) at width=1,depth=2 divides 1 by 0;");
    assertThat(depth.size().maximum(width.size()).minus(width.size()).least()).isZero();
  }

  /** Where a choice is read twice and works against itself, the interval alone would be wide. */
  @Test
  void boundsAreExactWhereAChoiceWorksAgainstItself() {
    Size size = width.size();

    assertThat(size.times(5).minus(size.times(4)).largest()).isEqualTo(3);
    assertThat(size.times(5).minus(size.times(4)).least()).isEqualTo(1);
    assertThat(size.times(6).dividedBy(size.plus(size)).largest()).isEqualTo(3);
  }

  @Test
  void boundsOfTooManyCombinationsAreTrueAndExactWhereIntervalsAreTight() {
    Size up = Size.of(0);
    Size down = Size.of(100);
    for (int i = 0; i < 20; i++) {
      up = up.plus(Choice.ofSizes("up-" + i, 1, 2).size());
      down = down.minus(Choice.ofSizes("down-" + i, 1, 2).size());
    }

    assertThat(up.largest()).isEqualTo(40);
    assertThat(down.least()).isEqualTo(60);
    assertThat(down.minus(up).least()).isEqualTo(20);
    assertThat(down.minus(up).largest()).isEqualTo(60);
    // Always 100, but beyond what is gone through: true bounds that are not tight.
    assertThat(up.plus(Size.of(100).minus(up)).largest()).isBetween(100, 120);
    assertThat(up.plus(Size.of(100).minus(up)).least()).isBetween(80, 100);
  }

  @Test
  void equalityIsProvenByFormByOptionsOrNotAtAll() {
    Size size = width.size();
    Size many = Size.of(0);
    Size other = Size.of(0);
    for (int i = 0; i < 20; i++) {
      Size each = Choice.ofSizes("many-" + i, 1, 2).size();
      many = many.plus(each);
      other = each.plus(other);
    }

    assertThat(size.plus(size)).isNotEqualTo(size.times(2));
    assertThat(size.plus(size).provablyEquals(size.times(2))).isTrue();
    assertThat(many.provablyEquals(other)).isTrue();
    assertThat(many.plus(1).times(many).minus(many).provablyEquals(other.times(other))).isTrue();
    assertThat(many.maximum(size).provablyEquals(size.maximum(other))).isTrue();
    assertThat(size.maximum(Size.of(3)).provablyEquals(Size.of(3))).isTrue();
    assertThat(size.differenceFrom(Size.of(3))).contains("width is 1 and 3 is 3 at width=1");
    assertThat(many.minimum(Size.of(90)).differenceFrom(other).orElseThrow())
        .contains("are written differently and depend on 1048576 combinations of options")
        .endsWith(
            "more than the 100000 that are gone through to prove them equal; write them alike");
  }
}
