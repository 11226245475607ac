package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.engine.tensorflow.graph.Lanes;

class LanesTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 9})
  void resultsComeInOrderAndEachRunKeepsItsLane(int count) {
    try (Lanes lanes = new Lanes(count)) {
      for (int runs = 0; runs < 6; runs++) {
        int used = lanes.countFor(runs);
        List<String> results = lanes.map(runs, (lane, i) -> lane + ":" + i);

        assertThat(results)
            .isEqualTo(
                IntStream.range(0, runs).mapToObj(i -> i % Math.max(1, used) + ":" + i).toList());
      }
    }
  }

  @Test
  void lanesRunAtTheSameTime() {
    CountDownLatch both = new CountDownLatch(2);
    try (Lanes lanes = new Lanes(2)) {
      assertThat(
              lanes.map(
                  2,
                  (lane, i) -> {
                    both.countDown();
                    return await(both);
                  }))
          .containsExactly(true, true);
    }
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException fault) {
      throw new AssertionError(fault);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void aFaultIsThrownWhenAllOthersAreOver(int failing) {
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger over = new AtomicInteger();
    try (Lanes lanes = new Lanes(2)) {
      assertThatThrownBy(
              () ->
                  lanes.map(
                      2,
                      (lane, i) -> {
                        if (i == failing) {
                          failed.countDown();
                          throw new IllegalStateException("run " + i);
                        }
                        await(failed);
                        return over.incrementAndGet();
                      }))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("run " + failing);
      assertThat(over).hasValue(1);
    }
  }

  @Test
  void anErrorInTheCallersLaneIsThrownWhenAllOthersAreOver() {
    CountDownLatch failed = new CountDownLatch(1);
    AtomicInteger over = new AtomicInteger();
    AssertionError expected = new AssertionError("run 0");
    try (Lanes lanes = new Lanes(2)) {
      assertThatThrownBy(
              () ->
                  lanes.map(
                      2,
                      (lane, i) -> {
                        if (i == 0) {
                          failed.countDown();
                          throw expected;
                        }
                        await(failed);
                        return over.incrementAndGet();
                      }))
          .isSameAs(expected);
      assertThat(over).hasValue(1);
    }
  }

  @Test
  void faultsOfAllLanesAreTold() {
    try (Lanes lanes = new Lanes(3)) {
      assertThatThrownBy(
              () ->
                  lanes.map(
                      3,
                      (lane, i) -> {
                        throw new IllegalStateException("run " + i);
                      }))
          .hasMessage("run 0")
          .satisfies(
              fault ->
                  assertThat(fault.getSuppressed())
                      .extracting(Throwable::getMessage)
                      .containsExactly("run 1", "run 2"));
    }
  }

  @Test
  void anInterruptionWaitsForAllLanesAndIsKept() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    List<Object> seen = new ArrayList<>();
    try (Lanes lanes = new Lanes(2)) {
      Thread caller =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                seen.add(
                    lanes.map(
                        2,
                        (lane, i) -> {
                          if (i == 1) {
                            begun.countDown();
                            return await(release);
                          }
                          return true;
                        }));
                seen.add(Thread.currentThread().isInterrupted());
              });
      caller.start();
      begun.await();
      release.countDown();
      caller.join();
    }
    assertThat(seen).containsExactly(List.of(true, true), true);
  }

  /** Often and with networks of different sizes, since kernels that two runs share would crash. */
  @Test
  void candidatesGetTheLossesThatTheyHaveAlone() {
    Batch batch = Fixtures.batch(SmallSpace.NETWORK, 32, 1);
    List<Architecture> all = SmallSpace.NETWORK.choices().all().toList();
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(
            SmallSpace.NETWORK,
            Fixtures.spec(SmallSpace.NETWORK, Fixtures.SGD),
            Fixtures.OPTIONS)) {
      double[] alone =
          all.stream().mapToDouble(each -> supernet.losses(List.of(each), batch)[0]).toArray();
      for (int round = 0; round < 100; round++) {
        List<Architecture> candidates = new ArrayList<>();
        double[] expected = new double[all.size()];
        for (int i = 0; i < expected.length; i++) {
          int which = (i * (1 + round) + round) % expected.length;
          candidates.add(all.get(which));
          expected[i] = alone[which];
        }
        assertThat(supernet.losses(candidates, batch)).containsExactly(expected);
      }
    }
  }
}
