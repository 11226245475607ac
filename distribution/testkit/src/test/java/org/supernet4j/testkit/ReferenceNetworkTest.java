package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Embedding;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.MeanOfTokens;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.TiedDense;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.testkit.operation.Tensor;

class ReferenceNetworkTest {
  private static final ReferencePass TRAINING = ReferencePass.training();
  private static final byte[] TWO_IMAGES = {10, (byte) 200, 30, 40};

  /** One row of two pixels, rescaled to unit range, and a dense layer of two classes. */
  private static Network dense() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(1, 2, 1));
    return builder.build(
        builder
            .input()
            .then(new Rescale(List.of(10.0), List.of(10.0)))
            .then(new Dropout(0.5))
            .then(new DropConnect(0.5))
            .then(new Flatten())
            .then("head", Dense.of(2)));
  }

  private static Map<String, double[]> denseWeights() {
    return new HashMap<>(
        Map.of("head/matrix", new double[] {1, 2, 3, -4}, "head/bias", new double[] {0.5, 0}));
  }

  @Test
  void bytesAreUnsignedAndDroppingIsTheIdentity() {
    double[][] logits = ReferenceNetwork.logits(dense(), denseWeights(), TWO_IMAGES, 2, TRAINING);

    assertThat(logits)
        .isDeepEqualTo(new double[][] {{19 * 3 + 0.5, 19 * -4}, {2 + 3 * 3 + 0.5, 2 * 2 + 3 * -4}});
  }

  @Test
  void gradientIsThatOfSoftmaxCrossEntropy() {
    Map<String, double[]> weights = denseWeights();
    weights.put("head/matrix", new double[] {0.1, 0.2, 0.03, -0.04});
    int[] labels = {1, 0};
    double[][] logits = ReferenceNetwork.logits(dense(), weights, TWO_IMAGES, 2, TRAINING);
    double[] expected = new double[2];
    for (int n = 0; n < 2; n++) {
      double first = 1 / (1 + Math.exp(logits[n][1] - logits[n][0]));
      double[] probabilities = {first, 1 - first};
      for (int c = 0; c < 2; c++) {
        expected[c] += (probabilities[c] - (labels[n] == c ? 1 : 0)) / 2;
      }
    }

    double[] gradient =
        ReferenceNetwork.meanCrossEntropyGradient(
            dense(), weights, TWO_IMAGES, labels, TRAINING, "head/bias");

    assertThat(gradient[0]).isEqualTo(expected[0], within(1e-9));
    assertThat(gradient[1]).isEqualTo(expected[1], within(1e-9));
  }

  @Test
  void crossEntropyStaysFiniteForExtremeLogits() {
    Map<String, double[]> weights = denseWeights();
    weights.put("head/bias", new double[] {5000, 0});

    double loss =
        ReferenceNetwork.meanCrossEntropy(dense(), weights, TWO_IMAGES, new int[] {1, 1}, TRAINING);

    assertThat(loss).isEqualTo((19 * 7 + 5000 + 11 + 8 + 5000) / 2.0, within(1e-9));
  }

  @Test
  void normsUseTheBatchInTrainingAndTheirParametersInEvaluation() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(1, 1, 1));
    Network network =
        builder.build(
            builder.input().then("norm", new BatchNorm(1, 0.1, 1, 0)).then(new Flatten()));
    Map<String, double[]> weights = new HashMap<>();
    weights.put("norm/scale", new double[] {3});
    weights.put("norm/offset", new double[] {0.5});
    byte[] images = {1, 5};

    double deviation = Math.sqrt(4 + 1);
    assertThat(ReferenceNetwork.logits(network, weights, images, 2, TRAINING))
        .isDeepEqualTo(new double[][] {{3 * -2 / deviation + 0.5}, {3 * 2 / deviation + 0.5}});

    weights.put("norm/mean", new double[] {4});
    weights.put("norm/variance", new double[] {8});
    assertThat(ReferenceNetwork.logits(network, weights, images, 2, ReferencePass.evaluation()))
        .isDeepEqualTo(new double[][] {{-3 + 0.5}, {1 + 0.5}});
  }

  @Test
  void activationsFollowTheirDefinitions() {
    assertThat(activated(ActivationFunction.RELU, 9)).isEqualTo(9);
    assertThat(activated(ActivationFunction.RELU6, 9)).isEqualTo(6);
    assertThat(activated(ActivationFunction.HARD_SWISH, 1)).isEqualTo(4 / 6.0);
    assertThat(activated(ActivationFunction.HARD_SIGMOID, 1)).isEqualTo(4 / 6.0);
    assertThat(activated(ActivationFunction.HARD_SIGMOID, 9)).isEqualTo(1);
    assertThat(activated(ActivationFunction.SIGMOID, 2))
        .isEqualTo(0.8807970779778823, within(1e-15));
    assertThat(activated(ActivationFunction.SWISH, 2)).isEqualTo(1.7615941559557646, within(1e-15));
    assertThat(activated(ActivationFunction.TANH, 1)).isEqualTo(0.7615941559557649, within(1e-15));
  }

  private static double activated(ActivationFunction function, int pixel) {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(1, 1, 1));
    Network network = builder.build(builder.input().activation(function).then(new Flatten()));
    return ReferenceNetwork.logits(network, Map.of(), new byte[] {(byte) pixel}, 1, TRAINING)[0][0];
  }

  @Test
  void wrongWeightsAreNamed() {
    Map<String, double[]> weights = denseWeights();
    weights.put("head/matrix", new double[3]);

    assertThatThrownBy(() -> ReferenceNetwork.logits(dense(), weights, TWO_IMAGES, 2, TRAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'head/matrix' needs 4 values")
        .hasMessageContaining("found 3");
  }

  @Test
  void networksWithChoicesAreRefused() {
    Network network = FakeSpaces.withDepth().network();

    assertThatThrownBy(
            () ->
                ReferenceNetwork.logits(
                    network, ReferenceWeights.random(network, 1), new byte[64], 1, TRAINING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("network.at(architecture)");
  }

  @Test
  void masksFollowExamplesHoweverABatchIsCut() {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(), Shape.image(1, 3, 2));
    Network network =
        builder.build(
            builder
                .input()
                .then("values", new Dropout(0.4))
                .then("examples", new DropConnect(0.3))
                .then(new Flatten()));
    byte[] images = new byte[10 * 6];
    Arrays.fill(images, (byte) 1);
    ReferencePass pass = ReferencePass.regularized(5);
    double[][] whole = ReferenceNetwork.logits(network, Map.of(), images, 10, pass);
    double[][] piece = ReferenceNetwork.logits(network, Map.of(), images, 4, pass.startingAt(6));

    assertThat(piece).isDeepEqualTo(Arrays.copyOfRange(whole, 6, 10));
    assertThat(whole)
        .isNotEqualTo(ReferenceNetwork.logits(network, Map.of(), images, 10, TRAINING));
    double kept = 1 / (0.6 * 0.7);
    assertThat(Arrays.stream(whole).flatMapToDouble(Arrays::stream).distinct().sorted().toArray())
        .containsExactly(new double[] {0, kept}, within(1e-12));
  }

  /** Words beyond bytes; the same table reads them and gives the logits. */
  @Test
  void aLanguageModelReadsAndGivesWordsByOneTable() {
    int vocabulary = 1000;
    NetworkBuilder builder = NetworkBuilder.of(Choices.of(), Element.INT, Shape.vector(Size.of(2)));
    Network network =
        builder.build(
            builder
                .input()
                .then("words", Embedding.of(vocabulary, Size.of(1)))
                .then("next", TiedDense.of("words/table", Size.of(vocabulary)))
                .then(new MeanOfTokens()));
    double[] table = new double[vocabulary];
    Arrays.setAll(table, word -> word);
    Map<String, double[]> weights = Map.of("words/table", table);

    double[][] logits =
        ReferenceNetwork.logits(
            network, weights, Tensor.matrix(new double[] {998, 2}), ReferencePass.evaluation());
    assertThat(logits[0]).hasSize(vocabulary);
    assertThat(logits[0][7]).isEqualTo(500 * 7);
    assertThatThrownBy(
            () ->
                ReferenceNetwork.logits(
                    network, weights, Tensor.matrix(new double[3]), ReferencePass.evaluation()))
        .hasMessage("the network reads [1, 2], found [1, 3]");
  }
}
