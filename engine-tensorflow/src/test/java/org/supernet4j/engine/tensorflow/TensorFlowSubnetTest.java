package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.objective.Quality;

class TensorFlowSubnetTest {
  private static final Network FIXED = SmallSpace.NETWORK.at(SmallSpace.of(4, 2));

  private final Batch batch = Fixtures.batch(FIXED, 8, 1);
  private final TensorFlowSubnet subnet =
      new TensorFlowSubnet(
          TensorFlowSupernet.fresh(FIXED, Fixtures.spec(Fixtures.SGD), Fixtures.OPTIONS));

  @AfterEach
  void close() {
    subnet.close();
  }

  @Test
  void learnsABatchByHeart() {
    Quality first = subnet.step(0, batch);
    for (int step = 1; step < 150; step++) {
      subnet.step(step, batch);
    }
    Quality last = subnet.step(150, batch);
    assertThat(first.images()).isEqualTo(8);
    assertThat(last.loss()).isLessThan(first.loss() / 2);
    assertThat(subnet.evaluate(List.of(batch), List.of(batch)).accuracy())
        .isGreaterThanOrEqualTo(first.accuracy());
  }

  @Test
  void tellsTheQualityBeforeTheStep() {
    double[] expected = subnet.asSupernet().losses(List.of(FIXED.choices().first()), batch);
    assertThat(subnet.step(0, batch).loss()).isCloseTo(expected[0], within(1e-6));
  }

  @Test
  void measuresItsLatency() {
    Latency latency = subnet.latency(3, 20);
    assertThat(latency.batchSize()).isEqualTo(3);
    assertThat(latency.repetitions()).isEqualTo(20);
    assertThat(latency.medianMillis()).isPositive();
    assertThat(latency.p99Millis()).isGreaterThanOrEqualTo(latency.medianMillis());
  }
}
