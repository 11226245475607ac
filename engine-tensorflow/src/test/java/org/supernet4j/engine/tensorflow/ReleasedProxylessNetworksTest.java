package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Network;
import org.supernet4j.engine.tensorflow.proxyless.NpzFile;
import org.supernet4j.engine.tensorflow.proxyless.ProxylessNetwork;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.ReferenceNetwork;
import org.supernet4j.testkit.ReferencePass;
import org.supernet4j.testkit.SharedData;

/** The released networks of ProxylessNAS give the logits that they give in PyTorch. */
@NeedsSharedData({"data/proxylessnas", "vectors/enas-and-proxyless"})
class ReleasedProxylessNetworksTest {
  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @ValueSource(strings = {"proxyless-w0.25-r112_imagenet", "proxyless-w0.3-r176_imagenet"})
  void giveTheirLogitsAndCosts(String name) throws IOException {
    JsonNode vectors = vectors(name);
    Path folder = SharedData.path("data/proxylessnas");
    ObjectMapper mapper = new ObjectMapper();
    Network network = ProxylessNetwork.of(mapper.readTree(folder.resolve(name + ".json").toFile()));
    Map<String, float[]> weights =
        ProxylessNetwork.weights(network, NpzFile.read(folder.resolve(name + ".npz")));
    Batch batch = image(network, vectors.get("image_sum").asLong());
    double[] expected = mapper.convertValue(vectors.get("logits"), double[].class);

    assertClose(reference(network, weights, batch), expected);
    assertClose(engine(network, weights, batch), expected);
    Cost cost = new CostModel(network).cost(network.choices().first());
    assertThat(cost.macs()).isEqualTo(vectors.get("macs").asLong());
    assertThat(cost.parameters()).isEqualTo(vectors.get("parameters").asLong());
  }

  private static double[] reference(Network network, Map<String, float[]> weights, Batch batch) {
    Map<String, double[]> values = new HashMap<>();
    weights.forEach((parameter, floats) -> values.put(parameter, doubles(floats)));
    return ReferenceNetwork.logits(network, values, batch.images(), 1, ReferencePass.evaluation())[
        0];
  }

  private static double[] engine(Network network, Map<String, float[]> weights, Batch batch) {
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.with(weights, network, Fixtures.still(network), Fixtures.OPTIONS)) {
      return doubles(supernet.logits(network.choices().first(), batch));
    }
  }

  private static double[] doubles(float[] floats) {
    double[] doubles = new double[floats.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = floats[i];
    }
    return doubles;
  }

  private static void assertClose(double[] found, double[] expected) {
    assertThat(found).hasSameSizeAs(expected);
    for (int i = 0; i < expected.length; i++) {
      assertThat(found[i]).as("logit %d", i).isCloseTo(expected[i], within(TOLERANCE));
    }
  }

  /** Pixel [y][x][c] = (37 c + 11 y + 7 x + y x) mod 256. */
  private static Batch image(Network network, long expectedSum) {
    int extent = network.input().height().largest();
    Batch batch = new Batch(Fixtures.data(network), 1);
    batch.resize(1);
    long sum = 0;
    for (int y = 0; y < extent; y++) {
      for (int x = 0; x < extent; x++) {
        for (int c = 0; c < 3; c++) {
          int value = (37 * c + 11 * y + 7 * x + y * x) % 256;
          batch.images()[(y * extent + x) * 3 + c] = (byte) value;
          sum += value;
        }
      }
    }
    assertThat(sum).isEqualTo(expectedSum);
    return batch;
  }

  private static JsonNode vectors(String name) throws IOException {
    Path file =
        SharedData.path("vectors/enas-and-proxyless").resolve("proxyless_released_nets.json");
    for (JsonNode network : new ObjectMapper().readTree(file.toFile()).get("networks")) {
      if (network.get("network").asText().equals(name)) {
        return network;
      }
    }
    throw new IllegalArgumentException(file + " has no network " + name);
  }
}
