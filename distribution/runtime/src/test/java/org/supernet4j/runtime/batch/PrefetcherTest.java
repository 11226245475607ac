package org.supernet4j.runtime.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.random.Randomness;

class PrefetcherTest {
  @AfterTry
  void noThreadIsLeft() {
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("supernet4j-prefetch"));
  }

  @Property(tries = 100)
  void givesTheBatchesOfTheOrder(
      @ForAll long seed,
      @ForAll @IntRange(min = 0, max = 30) int first,
      @ForAll @IntRange(min = 0, max = 30) int count) {
    try (Prefetcher batches = start(new Numbers(50), seed, first, first + count)) {
      for (int step = first; step < first + count; step++) {
        List<Integer> expected = Arrays.stream(order(seed).indices(step)).boxed().toList();
        assertThat(Numbers.in(batches.next())).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 20)
  void endsWithoutBeingReadToTheEnd(@ForAll @IntRange(min = 0, max = 6) int read) {
    try (Prefetcher batches = start(new Numbers(50), 1, 0, Long.MAX_VALUE)) {
      for (int i = 0; i < read; i++) {
        batches.next();
      }
    }
  }

  @Example
  void faultOfTheDataSetSurfacesAfterTheBatchesBefore() {
    Numbers broken = new Numbers(50, order(1).indices(2)[0]);
    try (Prefetcher batches = start(broken, 1, 0, 7)) {
      batches.next();
      batches.next();
      assertThatThrownBy(batches::next)
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("is broken");
    }
  }

  @Example
  void interruptionWhileWaitingIsNotSwallowed() {
    try (Prefetcher batches = start(new Numbers(50), 1, 0, 0)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(batches::next).hasMessageContaining("StopSignal");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  private static Prefetcher start(Numbers numbers, long seed, long first, long end) {
    return Prefetcher.start(numbers, order(seed), 8, first, end);
  }

  private static TrainingOrder order(long seed) {
    return new TrainingOrder(new Randomness(seed), 50, 8);
  }
}
