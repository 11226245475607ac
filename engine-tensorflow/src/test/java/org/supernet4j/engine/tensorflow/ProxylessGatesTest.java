package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.testkit.NeedsSharedData;
import org.supernet4j.testkit.SharedData;

/**
 * Gate gradients against those of ProxylessNAS. The floats that the vectors read come from images:
 * image n is white at pixel n alone, and a first layer without bias holds the vectors' inputs.
 * Label n stands for the targets of example n.
 */
@NeedsSharedData("vectors/enas-and-proxyless")
class ProxylessGatesTest {
  static Stream<JsonNode> cases() throws IOException {
    JsonNode vectors =
        new ObjectMapper()
            .readTree(
                SharedData.path("vectors/enas-and-proxyless")
                    .resolve("proxyless_gates.json")
                    .toFile());
    return StreamSupport.stream(vectors.get("gates").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivativesByGatesAreThoseOfProxylessNas(JsonNode vector) {
    int options = vector.get("options").asInt();
    Choice choice =
        Choice.ofOperations(
            "option", IntStream.range(0, options).mapToObj(i -> "o" + i).toArray(String[]::new));
    Network network = network(vector, choice);
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.with(
            weights(vector), network, spec(network, vector), Fixtures.OPTIONS)) {
      GateGradients found =
          supernet.gateGradients(
              Probe.of(network.choices().first()).withGates(gates(vector, choice)),
              batch(vector, network));
      assertThat(found.loss()).isCloseTo(vector.get("loss").asDouble(), within(1e-5));
      expected(vector)
          .forEach(
              (option, derivative) ->
                  assertThat(found.of(choice, option))
                      .as("by the gate of option %d", option)
                      .isCloseTo(derivative, within(1e-5)));
    }
  }

  /** The active option has gate 1, the others that run have 0. */
  private static Gates gates(JsonNode vector, Choice choice) {
    Map<Integer, Double> gates = new HashMap<>();
    expected(vector).keySet().forEach(option -> gates.put(option, 0.0));
    gates.put(vector.get("active").asInt(), 1.0);
    return Gates.none().with(choice, gates);
  }

  private static Map<Integer, Double> expected(JsonNode vector) {
    JsonNode derivatives = vector.get("gate_gradients");
    Map<Integer, Double> expected = new TreeMap<>();
    if (derivatives.isArray()) {
      for (int i = 0; i < derivatives.size(); i++) {
        expected.put(i, derivatives.get(i).asDouble());
      }
    } else {
      derivatives
          .properties()
          .forEach(
              each -> expected.put(Integer.valueOf(each.getKey()), each.getValue().asDouble()));
    }
    return expected;
  }

  private static Network network(JsonNode vector, Choice choice) {
    int inputs = vector.get("x").get(0).size();
    int outputs = vector.get("target").get(0).size();
    List<UnaryOperator<Features>> parts = new ArrayList<>();
    for (int k = 0; k < choice.count(); k++) {
      parts.add(
          part ->
              part.then("product", Dense.of(outputs).withoutBias())
                  .activation(ActivationFunction.TANH));
    }
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(choice), Shape.image(1, vector.get("x").size(), 1));
    return builder.build(
        builder
            .input()
            .then(Rescale.toUnitRange())
            .then(new Flatten())
            .then("x", Dense.of(inputs).withoutBias())
            .choose(choice, "mixed", parts));
  }

  private static Map<String, float[]> weights(JsonNode vector) {
    Map<String, float[]> weights = new HashMap<>();
    weights.put("x/matrix", flat(vector.get("x")));
    for (int k = 0; k < vector.get("options").asInt(); k++) {
      weights.put("mixed/o" + k + "/product/matrix", flat(vector.get("weights").get(k)));
    }
    return weights;
  }

  private static float[] flat(JsonNode rows) {
    List<Double> values = new ArrayList<>();
    rows.forEach(row -> row.forEach(value -> values.add(value.asDouble())));
    float[] flat = new float[values.size()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = values.get(i).floatValue();
    }
    return flat;
  }

  private static TrainingSpec spec(Network network, JsonNode vector) {
    Distiller distiller =
        new Distiller(
            values -> meanSquare(values, vector.get("target")),
            values -> meanSquare(values, vector.get("target")));
    return new TrainingSpec(
        Fixtures.task(network),
        distiller,
        Fixtures.SGD,
        step -> 0,
        Clipping.none(),
        new Randomness(1));
  }

  /** Of all outputs of the vectors. */
  private static Expression meanSquare(LossValues values, JsonNode targets) {
    int outputs = values.student().shape().channels().largest();
    List<Expression> rows = new ArrayList<>();
    for (JsonNode row : targets) {
      List<Expression> elements = new ArrayList<>();
      for (int i = 0; i < outputs; i++) {
        elements.add(Expression.constant(row.get(i).asDouble()).withAxis(0));
      }
      rows.add(Expression.concat(0, elements).withAxis(0));
    }
    Expression target =
        values.target("label").oneHot(Size.of(rows.size())).linear(Expression.concat(0, rows));
    return values.student().minus(target).square().mean();
  }

  private static Batch batch(JsonNode vector, Network network) {
    int examples = vector.get("x").size();
    Batch batch = Fixtures.batch(network, examples, 1);
    for (int n = 0; n < examples; n++) {
      for (int pixel = 0; pixel < examples; pixel++) {
        batch.images()[n * examples + pixel] = (byte) (pixel == n ? 255 : 0);
      }
      batch.labels()[n] = n;
    }
    return batch;
  }
}
