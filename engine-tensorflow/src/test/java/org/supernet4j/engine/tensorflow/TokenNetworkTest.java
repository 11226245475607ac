package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Embedding;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.LayerNorm;
import org.supernet4j.api.network.MeanOfTokens;
import org.supernet4j.api.network.MultiHeadAttention;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.network.PositionEmbedding;
import org.supernet4j.api.network.TiedDense;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.network.VariableValues;
import org.supernet4j.testkit.ReferenceNetwork;
import org.supernet4j.testkit.ReferencePass;
import org.supernet4j.testkit.ReferenceWeights;

/**
 * Networks that read ints: elastic embeddings, whose table other layers use in places that always
 * run and in some that do not.
 */
class TokenNetworkTest {
  private static final int VOCABULARY = 256;
  private static final String TABLE = "embedding/table";
  private static final Choice WIDTH = Choice.ofSizes("width", 2, 4, 6);
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  private static final Choice HEAD = Choice.ofOperations("head", "tied", "own");
  private static final Network NETWORK = network();

  @TempDir private Path folder;

  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.of(Choices.of(WIDTH, DEPTH, HEAD), Element.INT, Shape.vector(Size.of(5)));
    Features tokens =
        builder
            .input()
            .then("embedding", Embedding.of(VOCABULARY, WIDTH.size()))
            .then("positions", PositionEmbedding.standard())
            .then("drop", new Dropout(0.2));
    Features mixed =
        tokens.add(
            tokens
                .then("norm", LayerNorm.standard())
                .then("attention", MultiHeadAttention.of(Size.of(2), Size.of(3)).causalOnly()));
    Features deep =
        mixed.when(
            DEPTH.atLeast(2),
            "deep",
            part ->
                part.then("words", TiedDense.of(TABLE, Size.of(VOCABULARY)).withBias())
                    .then("back", Dense.of(WIDTH.size())));
    return builder.build(
        deep.choose(
                HEAD,
                "words",
                List.of(
                    part -> part.then("logits", TiedDense.of(TABLE, Size.of(VOCABULARY))),
                    part -> part.then("logits", Dense.of(VOCABULARY))))
            .then(new MeanOfTokens())
            .then("classes", Dense.of(3)));
  }

  private record Space(String name, Network network) implements SearchSpace {}

  private static final SearchSpace SPACE = new Space("tokens", NETWORK);

  @Test
  void agreesWithTheReference() {
    new ReferenceCheck(NETWORK, 6).agrees(NETWORK.choices().all().toList());
  }

  @Test
  void subnetsAgreeAndInactiveWeightsStay() {
    SupernetProofTest proof = new SupernetProofTest();
    proof.extractedSubnetsAgreeInLogitsAndGradients(SPACE);
    proof.aStepLeavesInactiveWeightsAlone(SPACE);
  }

  /** Both heads at once, one of which uses the table. */
  @Test
  void alternativesSideBySideAgreeWithTheReference() {
    Architecture architecture = NETWORK.choices().first();
    Gates gates = Gates.none().with(HEAD, Map.of(0, 0.4, 1, 0.6));
    Map<String, double[]> weights = ReferenceWeights.random(NETWORK, 2);
    Map<String, float[]> floats = new HashMap<>();
    weights.forEach(
        (name, values) -> {
          floats.put(name, new float[values.length]);
          Arrays.setAll(values, i -> floats.get(name)[i] = (float) values[i]);
        });
    Batch batch = Fixtures.batch(NETWORK, 5, 2);
    Network fixed = NETWORK.at(architecture, gates);
    Map<String, double[]> part = ReferenceWeights.of(NETWORK, weights, architecture, gates);
    try (TensorFlowSupernet supernet =
        TensorFlowSupernet.with(
            floats, NETWORK, Fixtures.spec(NETWORK, Fixtures.SGD), Fixtures.OPTIONS)) {
      float[] whole =
          supernet.weightGradients(Probe.of(architecture).withGates(gates), batch).get(TABLE);
      Parameter table =
          NETWORK.parameters().stream()
              .filter(parameter -> parameter.name().equals(TABLE))
              .findFirst()
              .orElseThrow();
      float[] found = VariableValues.cut(whole, table, table.at(architecture));
      float largest = 0;
      for (float each : found) {
        largest = Math.max(largest, Math.abs(each));
      }
      assertThat(largest).isGreaterThan(1e-3f);
      for (int i = 0; i < found.length; i += 37) {
        assertThat((double) found[i])
            .as("gradient of the table [%s]", i)
            .isCloseTo(
                ReferenceNetwork.numericGradient(
                    fixed,
                    fixed.choices().first(),
                    part,
                    batch.images(),
                    batch.labels(),
                    ReferencePass.training(),
                    TABLE,
                    i),
                within(1e-4 * largest));
      }
    }
  }

  @Test
  void aTiedTableIsCountedAndExportedOnce() {
    assertThat(NETWORK.parameters().stream().map(Parameter::name))
        .doesNotHaveDuplicates()
        .contains(TABLE);
    Architecture tied =
        NETWORK.choices().architecture(Map.of("width", "4", "depth", "2", "head", "tied"));
    Architecture own =
        NETWORK.choices().architecture(Map.of("width", "4", "depth", "2", "head", "own"));
    assertThat(new CostModel(NETWORK).cost(own).parameters())
        .isEqualTo(new CostModel(NETWORK).cost(tied).parameters() + 5 * VOCABULARY);
    assertThat(new CostModel(NETWORK).cost(own).macs())
        .isEqualTo(new CostModel(NETWORK).cost(tied).macs());
    long lengthTied = exported(tied, "tied");
    long lengthOwn = exported(own, "own");
    assertThat(lengthOwn - lengthTied).isBetween(4L * 5 * VOCABULARY, 4L * 5 * VOCABULARY + 2000);
  }

  /** Exports an architecture, whose model gives the subnet's logits; the length of its file. */
  private long exported(Architecture architecture, String name) {
    Network fixed = NETWORK.at(architecture);
    Batch batch = Fixtures.batch(fixed, 4, 1);
    Path target = folder.resolve(name);
    try (TensorFlowEngine engine =
            new TensorFlowEngine(new TensorFlowSettings(0, 0, 2), Optional.empty());
        Subnet subnet = engine.subnet(fixed, Fixtures.spec(fixed, Fixtures.SGD))) {
      subnet.export(target, Fixtures.data(fixed));
      try (Classifier model = engine.open(target)) {
        float[] found = model.logits(batch);
        float[] expected = subnet.logits(batch);
        for (int i = 0; i < expected.length; i++) {
          assertThat(found[i]).isCloseTo(expected[i], within(1e-5f));
        }
      }
    }
    return target.resolve("saved_model.pb").toFile().length();
  }
}
