package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.objective.Latency;

class TensorFlowSubnetTest {
  private static final Network FIXED = SmallSpace.NETWORK.at(SmallSpace.of(4, 2));

  private final Batch batch = Fixtures.batch(FIXED, 8, 1);
  private final TensorFlowSubnet subnet =
      new TensorFlowSubnet(
          TensorFlowSupernet.fresh(FIXED, Fixtures.spec(FIXED, Fixtures.SGD), Fixtures.OPTIONS));

  @AfterEach
  void close() {
    subnet.close();
  }

  @Test
  void learnsABatchByHeart() {
    BatchResult first = subnet.step(0, batch);
    for (int step = 1; step < 150; step++) {
      subnet.step(step, batch);
    }
    BatchResult last = subnet.step(150, batch);
    assertThat(first.sums().examples()).isEqualTo(8);
    assertThat(last.loss()).isLessThan(first.loss() / 2);
    assertThat(subnet.evaluate(List.of(batch), List.of(batch)).value("accuracy"))
        .isGreaterThanOrEqualTo(first.sums().measures().value("accuracy"));
  }

  @Test
  void tellsTheQualityBeforeTheStep() {
    double[] expected = subnet.asSupernet().losses(List.of(FIXED.choices().first()), batch);
    assertThat(subnet.step(0, batch).loss()).isCloseTo(expected[0], within(1e-6));
  }

  @Test
  void inheritsWhatHasItsNameAndShapeAndIsWanted() {
    try (TensorFlowSubnet source = trainedSource()) {
      Map<String, float[]> before = Fixtures.values(subnet.asSupernet());
      Map<String, float[]> given = Fixtures.values(source.asSupernet());

      List<String> fresh = subnet.inherit(source, name -> !name.startsWith("logits/"));

      assertThat(fresh).containsExactly("logits/matrix", "logits/bias");
      Map<String, float[]> after = Fixtures.values(subnet.asSupernet());
      assertThat(after.keySet()).contains("norm/mean", "norm/variance");
      after.forEach(
          (name, values) ->
              assertThat(values)
                  .as(name)
                  .isEqualTo((fresh.contains(name) ? before : given).get(name)));
    }
  }

  @Test
  void inheritingAllGivesTheSameLogitsAndLeavesTheSourceAlone() {
    try (TensorFlowSubnet source = trainedSource()) {
      float[] expected = source.logits(batch);

      assertThat(subnet.inherit(source, name -> true)).isEmpty();
      subnet.step(0, batch);

      assertThat(source.logits(batch)).containsExactly(expected);
      assertThat(subnet.logits(batch)).isNotEqualTo(expected);
      subnet.inherit(source, name -> true);
      assertThat(subnet.logits(batch)).containsExactly(expected);
    }
  }

  @Test
  void parametersOfAnotherShapeAreNotInherited() {
    Network wider = SmallSpace.NETWORK.at(SmallSpace.of(2, 2));
    try (TensorFlowSubnet source =
        new TensorFlowSubnet(
            TensorFlowSupernet.fresh(
                wider, Fixtures.spec(wider, Fixtures.SGD), Fixtures.OPTIONS))) {
      assertThat(subnet.inherit(source, name -> true))
          .contains("stem/kernel")
          .contains("logits/matrix")
          .doesNotContain("logits/bias");
    }
  }

  /** The same network, extracted from a trained supernet. */
  private TensorFlowSubnet trainedSource() {
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(
            SmallSpace.NETWORK,
            Fixtures.spec(SmallSpace.NETWORK, Fixtures.SGD),
            Fixtures.OPTIONS)) {
      for (int step = 0; step < 5; step++) {
        supernet.step(step, List.of(Fixtures.draw(SmallSpace.of(4, 2))), batch);
      }
      return (TensorFlowSubnet)
          supernet.extract(
              SmallSpace.of(4, 2), List.of(batch), Fixtures.spec(supernet.network(), Fixtures.SGD));
    }
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
