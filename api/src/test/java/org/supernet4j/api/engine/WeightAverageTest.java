package org.supernet4j.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightAverageTest {
  private final WeightAverage average = new WeightAverage(0.75);

  private static Map<String, float[]> weights(float one, float other) {
    return Map.of("matrix", new float[] {one, other}, "bias", new float[] {one + other});
  }

  @Test
  void beginsWithTheFirstWeightsAndFollowsSlowly() {
    float[] first = {4, 8};
    assertThat(average.weights()).isEmpty();
    average.update(Map.of("matrix", first));
    first[0] = 100;
    average.update(Map.of("matrix", new float[] {8, 0}));
    average.update(Map.of("matrix", new float[] {1, 2}));
    double one = 0.75 * (0.75 * 4 + 0.25 * 8) + 0.25 * 1;
    double other = 0.75 * (0.75 * 8) + 0.25 * 2;
    assertThat(average.weights().get("matrix")[0]).isCloseTo((float) one, within(1e-6f));
    assertThat(average.weights().get("matrix")[1]).isCloseTo((float) other, within(1e-6f));
  }

  @Test
  void aLoadedAverageGoesOnAsTheSavedOne() throws IOException {
    average.update(weights(1, 2));
    average.update(weights(0.3f, -7));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    average.save(new DataOutputStream(bytes));
    WeightAverage loaded = new WeightAverage(0.75);
    loaded.update(Map.of("foreign", new float[] {1}));
    loaded.load(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    average.update(weights(5, 5));
    loaded.update(weights(5, 5));
    assertThat(loaded.weights()).usingRecursiveComparison().isEqualTo(average.weights());
  }

  @Test
  void aDecayIsAShareBelowOne() {
    for (double decay : new double[] {-0.1, 1, Double.NaN}) {
      assertThatThrownBy(() -> new WeightAverage(decay))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("decay")
          .hasMessageContaining(Double.toString(decay));
    }
  }
}
