package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Shape;

class ReferenceWeightsTest {
  private final Choice kernel = Choice.ofSizes("kernel", 1, 3, 5);
  private final Choice width = Choice.ofSizes("width", 1, 2);
  private final Network network = network();

  private Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(kernel, width), Shape.image(6, 6, 1));
    return builder.build(
        builder
            .input()
            .then("conv", Convolution.of(width.size(), kernel.size()).withBias())
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(3)));
  }

  @Test
  void architecturesTakeCentresOfKernelsAndLeadingEntries() {
    Map<String, double[]> shared = new HashMap<>();
    network
        .parameters()
        .forEach(
            parameter -> {
              double[] values = new double[(int) parameter.largestCount()];
              Arrays.setAll(values, i -> i);
              shared.put(parameter.name(), values);
            });

    Map<String, double[]> weights =
        ReferenceWeights.of(network, shared, network.choices().architecture(1, 0));

    assertThat(weights.get("conv/kernel")).containsExactly(12, 14, 16, 22, 24, 26, 32, 34, 36);
    assertThat(weights.get("conv/bias")).containsExactly(0);
    assertThat(weights.get("head/matrix")).containsExactly(0, 1, 2);
    assertThat(weights.get("head/bias")).containsExactly(0, 1, 2);
  }

  @Test
  void theLargestArchitectureTakesAll() {
    Map<String, double[]> shared = ReferenceWeights.random(network, 5);

    Map<String, double[]> weights = ReferenceWeights.of(network, shared, network.choices().last());

    assertThat(weights.keySet()).isEqualTo(shared.keySet());
    shared.forEach((name, values) -> assertThat(weights.get(name)).containsExactly(values));
  }

  @Test
  void randomValuesAreFloatsAndDependOnTheSeedAlone() {
    double[] kernelValues = ReferenceWeights.random(network, 5).get("conv/kernel");

    assertThat(kernelValues)
        .hasSize(50)
        .containsExactly(ReferenceWeights.random(network, 5).get("conv/kernel"))
        .isNotEqualTo(ReferenceWeights.random(network, 6).get("conv/kernel"));
    assertThat(Arrays.stream(kernelValues).allMatch(value -> value == (float) value)).isTrue();
  }
}
