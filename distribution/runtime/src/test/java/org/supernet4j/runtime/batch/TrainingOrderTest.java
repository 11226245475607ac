package org.supernet4j.runtime.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.supernet4j.api.random.Randomness;

class TrainingOrderTest {
  @Property
  void everyEpochHasEveryImageOnce(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int images,
      @ForAll @IntRange(min = 1, max = 64) int batchSize,
      @ForAll @IntRange(min = 0, max = 5) int epoch) {
    TrainingOrder order = new TrainingOrder(new Randomness(seed), images, batchSize);
    long steps = (images + batchSize - 1L) / batchSize;
    int[] seen =
        LongStream.range(epoch * steps, (epoch + 1) * steps)
            .mapToObj(order::indices)
            .peek(batch -> assertThat(batch).hasSizeBetween(1, batchSize))
            .flatMapToInt(Arrays::stream)
            .sorted()
            .toArray();
    assertThat(seen).isEqualTo(IntStream.range(0, images).toArray());
  }

  @Property
  void stepDependsOnSeedAndNumberAlone(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int step) {
    TrainingOrder used = new TrainingOrder(new Randomness(seed), 50, 8);
    LongStream.range(0, 20).forEach(used::indices);
    TrainingOrder fresh = new TrainingOrder(new Randomness(seed), 50, 8);
    assertThat(used.indices(step)).isEqualTo(fresh.indices(step));
  }

  @Property
  void epochsDiffer(@ForAll long seed) {
    TrainingOrder order = new TrainingOrder(new Randomness(seed), 50, 50);
    assertThat(order.indices(0)).isNotEqualTo(order.indices(1));
  }
}
