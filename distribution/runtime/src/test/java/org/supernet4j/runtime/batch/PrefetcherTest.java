package org.supernet4j.runtime.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Dataset;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.dataset.Variation;
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
    CountDownLatch never = new CountDownLatch(1);
    try (Prefetcher batches = start(new Stuck(never), 1, 0, 7)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(batches::next).hasMessageContaining("StopSignal");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Example
  void imagesAreVariedByEpoch() {
    Map<Long, Set<Integer>> imagesOfEpoch = new ConcurrentHashMap<>();
    Numbers numbers = new Numbers(50);
    Dataset varying =
        new Stuck(new CountDownLatch(0)) {
          @Override
          public void readVaried(Split split, int[] indices, Variation variation, Batch into) {
            assertThat(variation.randomness()).isEqualTo(new Randomness(1));
            Set<Integer> images =
                imagesOfEpoch.computeIfAbsent(
                    variation.epoch(), epoch -> ConcurrentHashMap.newKeySet());
            Arrays.stream(indices).forEach(images::add);
            numbers.read(split, indices, into);
          }
        };
    try (Prefetcher batches = start(varying, 1, 0, 14)) {
      for (int step = 0; step < 14; step++) {
        batches.next();
      }
    }
    assertThat(imagesOfEpoch).containsOnlyKeys(0L, 1L);
    assertThat(imagesOfEpoch.values()).allMatch(images -> images.size() == 50);
  }

  private static Prefetcher start(Dataset numbers, long seed, long first, long end) {
    return Prefetcher.start(numbers, order(seed), new Randomness(seed), 8, first, end, 3);
  }

  /** Waits for a latch before it reads. */
  private static class Stuck implements Dataset {
    private final Numbers numbers = new Numbers(50);
    private final CountDownLatch latch;

    Stuck(CountDownLatch latch) {
      this.latch = latch;
    }

    @Override
    public DatasetInfo info() {
      return numbers.info();
    }

    @Override
    public int size(Split split) {
      return numbers.size(split);
    }

    @Override
    public void read(Split split, int[] indices, Batch into) {
      try {
        latch.await();
        numbers.read(split, indices, into);
      } catch (InterruptedException closed) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static TrainingOrder order(long seed) {
    return new TrainingOrder(new Randomness(seed), 50, 8);
  }
}
