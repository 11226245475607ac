package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

class NetworkBuilderTest {
  private final Choice operation = Choice.ofOperations("operation", "a", "b", "c");
  private final Choice depth = Choice.ofSizes("depth", 1, 2);
  private final NetworkBuilder builder =
      NetworkBuilder.forImages(Choices.of(operation, depth), Shape.image(4, 4, 2));

  private static Features conv(Features input, String name, int filters) {
    return input.then(name, Convolution.of(filters, 3));
  }

  private Network finish(Features features) {
    return builder.build(features.then(new Flatten()).then("head", Dense.of(2)));
  }

  /** Which layers each layer of a fixed network reads, as {@code path <- inputs}. */
  private static List<String> edges(Network fixed) {
    List<String> names = new ArrayList<>(List.of("image"));
    List<String> edges = new ArrayList<>();
    for (Node node : fixed.body().nodes()) {
      edges.add(node.path() + " <- " + node.inputs().stream().map(names::get).toList());
      names.add(node.path());
    }
    return edges;
  }

  private List<String> edges(Network network, String operationName, int depthSize) {
    Architecture architecture =
        network.choices().parse("operation=" + operationName + ",depth=" + depthSize);
    return edges(network.at(architecture));
  }

  @Test
  void alternativesMayReadDifferentValuesFromOutside() {
    Features first = conv(builder.input(), "first", 2);
    Features second = conv(first, "second", 2);
    Features third = conv(second, "third", 2);
    Network network =
        finish(
            third.choose(
                operation,
                "pick",
                List.of(
                    part -> conv(part, "conv", 2).add(first),
                    part -> conv(second, "conv", 2).add(builder.input()),
                    part -> first.add(second).add(part))));

    assertThat(edges(network, "a", 1))
        .contains("pick/a/conv <- [third]", "pick/a/add <- [pick/a/conv, first]");
    assertThat(edges(network, "b", 1))
        .contains("pick/b/conv <- [second]", "pick/b/add <- [pick/b/conv, image]");
    assertThat(edges(network, "c", 1))
        .contains("pick/c/add <- [first, second]", "pick/c/add-2 <- [pick/c/add, third]");
  }

  @Test
  void everyAlternativeHasTheInputsThatAnyOfThemReads() {
    Features first = conv(builder.input(), "first", 2);
    Network network =
        finish(
            conv(first, "second", 2)
                .choose(
                    operation,
                    "pick",
                    List.of(
                        part -> part, part -> part.add(builder.input()), part -> part.add(first))));

    Node pick =
        network.body().nodes().stream()
            .filter(node -> node.layer() instanceof Alternatives)
            .findFirst()
            .orElseThrow();
    assertThat(pick.inputs()).containsExactly(2, 0, 1);
    assertThat(((Alternatives) pick.layer()).bodies())
        .allSatisfy(body -> assertThat(body.inputs()).hasSize(3));
  }

  @Test
  void nestedPartsReachThroughTheirEnclosingParts() {
    Features first = conv(builder.input(), "first", 2);
    UnaryOperator<Features> deep =
        part ->
            conv(part, "outer", 2)
                .when(
                    depth.atLeast(2),
                    "inner",
                    inner -> conv(inner, "conv", 2).add(first).add(part).add(builder.input()));
    Network network =
        finish(
            conv(first, "second", 2)
                .choose(operation, "pick", List.of(part -> part, deep, part -> part.add(first))));

    assertThat(edges(network, "b", 2))
        .containsSubsequence(
            "pick/b/outer <- [second]",
            "pick/b/inner/conv <- [pick/b/outer]",
            "pick/b/inner/add <- [pick/b/inner/conv, first]",
            "pick/b/inner/add-2 <- [pick/b/inner/add, second]",
            "pick/b/inner/add-3 <- [pick/b/inner/add-2, image]",
            "flatten <- [pick/b/inner/add-3]");
    assertThat(edges(network, "b", 1)).contains("flatten <- [pick/b/outer]");
    assertThat(edges(network, "c", 2)).contains("pick/c/add <- [second, first]");
  }

  @Test
  void aPartMayGiveAValueFromOutside() {
    Features first = conv(builder.input(), "first", 2);
    Network network =
        finish(conv(first, "second", 2).when(depth.atLeast(2), "skip", part -> first));

    assertThat(edges(network, "a", 1)).contains("flatten <- [second]");
    assertThat(edges(network, "a", 2)).contains("flatten <- [first]");
  }

  @Test
  void namesWithinAPartBeginWithItsName() {
    Network network =
        finish(
            builder
                .input()
                .within("stage", part -> part.within("block", inner -> conv(inner, "conv", 2)))
                .then(new Rescale(List.of(0.0), List.of(1.0))));

    assertThat(network.body().nodes().get(0).path()).isEqualTo("stage/block/conv");
  }

  @Test
  void generatedNamesAreUniqueAndGivenOnesMustBe() {
    Features twice =
        builder.input().activation(ActivationFunction.RELU).activation(ActivationFunction.RELU);
    Features named = conv(twice, "conv", 2);

    assertThatThrownBy(() -> conv(named, "conv", 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two layers are named 'conv'");
    assertThat(edges(finish(named).at(firstOptions())))
        .startsWith("relu <- [image]", "relu-2 <- [relu]", "conv <- [relu-2]");
  }

  private Architecture firstOptions() {
    return Choices.of(operation, depth).first();
  }

  @Test
  void aPartsValueOutsideOfItIsRefused() {
    List<Features> leaked = new ArrayList<>();
    Features after =
        builder
            .input()
            .when(
                depth.atLeast(2),
                "part",
                part -> {
                  leaked.add(conv(part, "conv", 2));
                  return leaked.get(0);
                });

    assertThatThrownBy(() -> after.add(leaked.get(0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("used outside of it");
  }

  @Test
  void anOptionalPartMustKeepTheShape() {
    assertThatThrownBy(
            () -> builder.input().when(depth.atLeast(2), "wide", part -> conv(part, "conv", 3)))
        .hasMessageContaining("layer 'wide': an optional part must keep the shape 4 x 4 x 2");
  }

  @Test
  void alternativesMustAgreeInShapeAndNumber() {
    UnaryOperator<Features> same = part -> part;
    assertThatThrownBy(
            () ->
                builder
                    .input()
                    .choose(operation, "pick", List.of(same, same, part -> conv(part, "conv", 3))))
        .hasMessageContaining("alternatives of 'operation' must agree in shape");
    assertThatThrownBy(() -> builder.input().choose(operation, "pick", List.of(same, same)))
        .hasMessageContaining("has 3 options, found 2 parts");
  }

  @Test
  void aNetworkEndsInLogitsOfConstantSize() {
    assertThatThrownBy(() -> builder.build(builder.input()))
        .hasMessageContaining("gives [classes] of constant size, found [4 x 4 x 2]");
    Features elastic = builder.input().then(new Flatten()).then("head", Dense.of(depth.size()));
    assertThatThrownBy(() -> builder.build(elastic)).hasMessageContaining("found [depth]");
  }

  @Test
  void choicesThatTheNetworkWasNotMadeForAreRefused() {
    Choice other = Choice.ofSizes("other", 2, 4);
    Features features = builder.input().then("conv", Convolution.of(other.size(), depth.size()));

    assertThatThrownBy(() -> finish(features))
        .hasMessageContaining("choice 'other' is not part of");
  }

  private static NetworkBuilder tokens() {
    return NetworkBuilder.of(Choices.of(), Element.INT, Shape.vector(Size.of(4)));
  }

  @Test
  void intsAreReadByLayersThatReadThem() {
    Features vectors = tokens().input().then("words", Embedding.of(9, Size.of(3)));
    assertThat(vectors.shape()).isEqualTo(new Shape(List.of(Size.of(4), Size.of(3))));
    assertThat(vectors.element()).isEqualTo(Element.FLOAT);
    assertThatThrownBy(() -> tokens().input().then("head", Dense.of(2)))
        .hasMessage(
            "layer 'head': it reads floats, input 0 holds ints; put an Embedding before it");
    assertThatThrownBy(() -> builder.input().then("words", Embedding.of(9, Size.of(3))))
        .hasMessage("layer 'words': it reads ints, input 0 holds floats");
    assertThatThrownBy(() -> tokens().input().when(depth.atLeast(2), "part", part -> part))
        .hasMessageContaining("takes floats, found ints");
    UnaryOperator<Features> same = part -> part;
    assertThatThrownBy(() -> tokens().input().choose(operation, "x", List.of(same, same, same)))
        .hasMessageContaining("a part gives floats, found ints");
  }

  /** Of two networks that differ in nothing else. */
  @Test
  void whatANetworkReadsIsPartOfIt() {
    List<Network> networks = new ArrayList<>();
    for (Element element : List.of(Element.BYTE, Element.FLOAT)) {
      NetworkBuilder own = NetworkBuilder.of(Choices.of(), element, Shape.vector(Size.of(4)));
      networks.add(own.build(own.input().then("head", Dense.of(2))));
    }
    assertThat(networks.get(0)).isNotEqualTo(networks.get(1));
    assertThat(networks.get(1).element()).isEqualTo(Element.FLOAT);
    assertThat(networks.get(1).at(networks.get(1).choices().first())).isEqualTo(networks.get(1));
  }

  @Test
  void aTiedLayerNeedsAMatrixThatAlwaysRuns() {
    Features vectors = tokens().input().then("words", Embedding.of(9, Size.of(3)));
    assertThat(vectors.then("logits", TiedDense.of("words/table", Size.of(9))).shape())
        .isEqualTo(new Shape(List.of(Size.of(4), Size.of(9))));
    assertThatThrownBy(() -> vectors.then("more", TiedDense.of("words/matrix", Size.of(9))))
        .hasMessage(
            "layer 'more': no layer before it that runs in every architecture owns 'words/matrix'");
    assertThatThrownBy(() -> vectors.then("fewer", TiedDense.of("words/table", Size.of(8))))
        .hasMessage(
            "layer 'fewer': it uses 'words/table' as weights of shape [8 x 3], found MATRIX of shape"
                + " [9 x 3]");
    Features square = vectors.when(depth.atLeast(2), "part", x -> x.then("own", Dense.of(3)));
    assertThatThrownBy(() -> square.then("tied", TiedDense.of("part/own/matrix", Size.of(3))))
        .hasMessageContaining("no layer before it that runs in every architecture");
  }
}
