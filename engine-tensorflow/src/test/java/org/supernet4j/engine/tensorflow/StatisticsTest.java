package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.tensor.Shape;

/**
 * Running averages and calibration. Two norms read grey images times the weights of a 1 x 1
 * convolution, so their statistics are the images' times known numbers; one keeps none in training.
 */
class StatisticsTest {
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4);
  private static final Network NETWORK = network();
  private static final Architecture NARROW = NETWORK.choices().first();
  private static final Architecture WIDE = NETWORK.choices().last();
  private static final float[] FACTORS = {0.5f, -2, 1, 3};

  private final TensorFlowSupernet supernet = supernet(1);

  private static Network network() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(WIDTH), Shape.image(3, 3, 1));
    return builder.build(
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then("factors", Convolution.of(WIDTH.size(), Size.of(1)))
            .then("norm", BatchNorm.standard())
            .then("still", new BatchNorm(1e-5, 0, 1, 0))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("logits", Dense.of(3)));
  }

  /** Ready to train with learning rate 0. */
  private static TensorFlowSupernet supernet(float variance) {
    Map<String, float[]> weights = new HashMap<>();
    weights.put("factors/kernel", FACTORS);
    for (String norm : List.of("norm", "still")) {
      weights.put(norm + "/scale", new float[] {1, 1, 1, 1});
      weights.put(norm + "/offset", new float[4]);
      weights.put(norm + "/mean", new float[4]);
      weights.put(norm + "/variance", new float[] {variance, variance, variance, variance});
    }
    float[] matrix = new float[12];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = (float) Math.sin(i);
    }
    weights.put("logits/matrix", matrix);
    weights.put("logits/bias", new float[3]);
    return TensorFlowSupernet.with(weights, NETWORK, Fixtures.still(NETWORK), Fixtures.OPTIONS);
  }

  @AfterEach
  void close() {
    supernet.close();
  }

  private static Batch batch(int seed) {
    return Fixtures.batch(NETWORK, 4 + seed, seed);
  }

  /** Mean and unbiased variance of the pixels of a batch, from 0 to 1. */
  private static double[] pixels(Batch batch) {
    int count = batch.size() * batch.imageBytes();
    double mean = 0;
    for (int i = 0; i < count; i++) {
      mean += Byte.toUnsignedInt(batch.images()[i]) / 255.0 / count;
    }
    double variance = 0;
    for (int i = 0; i < count; i++) {
      variance += Math.pow(Byte.toUnsignedInt(batch.images()[i]) / 255.0 - mean, 2) / (count - 1);
    }
    return new double[] {mean, variance};
  }

  private static void assertStatistics(
      Map<String, float[]> values, int channel, double mean, double variance) {
    assertThat((double) values.get("norm/mean")[channel]).isCloseTo(mean, within(1e-5));
    assertThat((double) values.get("norm/variance")[channel]).isCloseTo(variance, within(1e-5));
  }

  @Test
  void trainingKeepsRunningAveragesOfTheActiveChannels() {
    List<List<Architecture>> steps =
        List.of(List.of(WIDE), List.of(NARROW), List.of(NARROW, WIDE), List.of(WIDE));
    double[] means = new double[4];
    double[] variances = {1, 1, 1, 1};
    for (int step = 0; step < steps.size(); step++) {
      List<Draw> draws = steps.get(step).stream().map(Fixtures::draw).toList();
      supernet.step(step, draws, batch(step));
      double[] pixels = pixels(batch(step));
      Map<String, float[]> values = Fixtures.values(supernet);
      for (Architecture drawn : steps.get(step)) {
        for (int i = 0; i < drawn.size(WIDTH); i++) {
          means[i] += 0.1 * (FACTORS[i] * pixels[0] - means[i]);
          variances[i] += 0.1 * (FACTORS[i] * FACTORS[i] * pixels[1] - variances[i]);
        }
      }
      for (int i = 0; i < 4; i++) {
        assertStatistics(values, i, means[i], variances[i]);
      }
      assertThat(values.get("still/mean")).containsOnly(0);
      assertThat(values.get("still/variance")).containsOnly(1);
    }
  }

  @Test
  void calibrationAveragesOverItsBatchesAndLeavesTheRunningAveragesAlone() {
    supernet.step(0, List.of(Fixtures.draw(WIDE)), batch(7));
    Map<String, float[]> before = Fixtures.values(supernet);
    List<Batch> batches = List.of(batch(1), batch(2), batch(3));
    Map<String, float[]> calibrated =
        supernet
            .calibration()
            .with(supernet.graph().fed(NARROW), batches, () -> Fixtures.values(supernet));
    double mean = batches.stream().mapToDouble(batch -> pixels(batch)[0]).average().orElseThrow();
    double variance =
        batches.stream().mapToDouble(batch -> pixels(batch)[1]).average().orElseThrow();
    for (int i = 0; i < 2; i++) {
      assertStatistics(calibrated, i, FACTORS[i] * mean, FACTORS[i] * FACTORS[i] * variance);
      assertThat(calibrated.get("still/variance")[i]).isCloseTo(1, within(0.1f)).isNotEqualTo(1);
    }
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void anExtractedSubnetTakesTheCalibratedStatistics() {
    double[] pixels = pixels(batch(1));
    try (TensorFlowSubnet subnet =
        (TensorFlowSubnet)
            supernet.extract(NARROW, List.of(batch(1)), Fixtures.still(supernet.network()))) {
      Map<String, float[]> values = Fixtures.values(subnet.asSupernet());
      assertThat(values.get("norm/mean")).hasSize(2);
      for (int i = 0; i < 2; i++) {
        assertStatistics(values, i, FACTORS[i] * pixels[0], FACTORS[i] * FACTORS[i] * pixels[1]);
      }
      assertThat(subnet.evaluate(List.of(), List.of(batch(2))).value("loss"))
          .isCloseTo(
              supernet.evaluate(NARROW, List.of(batch(1)), List.of(batch(2))).value("loss"),
              within(1e-6));
    }
  }

  /** Rounding would leave traces of averages that are far from a batch's statistics. */
  @Test
  void aCalibratedEvaluationDoesNotDependOnTheRunningAverages() {
    try (TensorFlowSupernet other = supernet(1e9f)) {
      List<Batch> data = List.of(batch(4), batch(5));
      Measures expected = supernet.evaluate(WIDE, List.of(batch(1), batch(2)), data);
      assertThat(other.evaluate(WIDE, List.of(batch(1), batch(2)), data)).isEqualTo(expected);
      assertThat(other.evaluate(WIDE, List.of(), data)).isNotEqualTo(expected);
      assertThat(other.evaluate(WIDE, List.of(batch(1), batch(2)), data)).isEqualTo(expected);
    }
  }

  @Test
  void anEvaluationWithoutCalibrationTakesTheRunningAverages() {
    supernet.step(0, List.of(Fixtures.draw(WIDE)), batch(7));
    Measures measures = supernet.evaluate(WIDE, List.of(), List.of(batch(1), batch(2)));
    assertThat(measures.examples()).isEqualTo(11);
    double loss = 0;
    int hits = 0;
    for (Batch batch : List.of(batch(1), batch(2))) {
      double[][] logits = Fixtures.rows(supernet.logits(WIDE, batch), batch.size());
      for (int i = 0; i < logits.length; i++) {
        double sum = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (double logit : logits[i]) {
          sum += Math.exp(logit);
          best = Math.max(best, logit);
        }
        double right = logits[i][batch.labels()[i]];
        loss += Math.log(sum) - right;
        hits += right == best ? 1 : 0;
      }
    }
    assertThat(measures.value("loss")).isCloseTo(loss / 11, within(1e-6));
    assertThat(measures.value("accuracy")).isEqualTo(hits / 11.0);
  }

  @Test
  void batchesMayBeOneObjectThatIsRefilled() {
    Batch shared = new Batch(Fixtures.data(NETWORK), 20);
    Iterable<Batch> refilled = () -> refilling(shared, List.of(1, 2, 3).iterator());
    List<Batch> copies = List.of(batch(1), batch(2), batch(3));
    assertThat(supernet.evaluate(WIDE, refilled, refilled))
        .isEqualTo(supernet.evaluate(WIDE, copies, copies));
  }

  private static Iterator<Batch> refilling(Batch shared, Iterator<Integer> seeds) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return seeds.hasNext();
      }

      @Override
      public Batch next() {
        Batch source = batch(seeds.next());
        shared.resize(source.size());
        System.arraycopy(source.images(), 0, shared.images(), 0, source.images().length);
        System.arraycopy(source.labels(), 0, shared.labels(), 0, source.size());
        return shared;
      }
    };
  }

  @Test
  void aFaultOfTheDataLeavesTheRunningAveragesAlone() {
    Map<String, float[]> before = Fixtures.values(supernet);
    List<Batch> broken = List.of(batch(1), new Batch(Fixtures.data(NETWORK), 3));
    assertThatThrownBy(() -> supernet.evaluate(WIDE, broken, List.of(batch(2))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> supernet.evaluate(WIDE, List.of(batch(1)), broken))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Fixtures.values(supernet)).usingRecursiveComparison().isEqualTo(before);
  }
}
