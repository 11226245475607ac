package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class NetworkTest {
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Choice depth = Choice.ofSizes("depth", 1, 2);
  private final Choice kernel = Choice.ofSizes("kernel", 1, 3);
  private final Choice operation = Choice.ofOperations("operation", "skip", "conv");
  private final Network network = network();

  /** An optional part that holds alternatives, one of which has a kernel to choose. */
  private Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(width, depth, kernel, operation), Shape.image(6, 6, 1));
    return builder.build(
        builder
            .input()
            .then("stem", Convolution.of(width.size(), Size.of(3)).withStride(2).withBias())
            .batchNorm("norm")
            .when(
                depth.atLeast(2),
                "more",
                part ->
                    part.then("depthwise", DepthwiseConvolution.of(3))
                        .choose(
                            operation,
                            "pick",
                            List.of(
                                inner -> inner,
                                inner ->
                                    inner.then(
                                        "conv", Convolution.of(width.size(), kernel.size())))))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(5)));
  }

  private Architecture architecture(String id) {
    return network.choices().parse(id);
  }

  private String canonical(String id) {
    return network.canonical(architecture(id)).id();
  }

  @Test
  void choicesThatPlayNoPartAreSetToTheirFirstOption() {
    assertThat(canonical("width=4,depth=1,kernel=3,operation=conv"))
        .isEqualTo("width=4,depth=1,kernel=1,operation=skip");
    assertThat(canonical("width=4,depth=2,kernel=3,operation=skip"))
        .isEqualTo("width=4,depth=2,kernel=1,operation=skip");
    assertThat(canonical("width=4,depth=2,kernel=3,operation=conv"))
        .isEqualTo("width=4,depth=2,kernel=3,operation=conv");
  }

  @Test
  void architecturesAreTheSameNetworkExactlyIfTheirCanonicalFormsAreEqual() {
    List<Architecture> all = network.choices().all().toList();
    for (Architecture one : all) {
      for (Architecture other : all) {
        assertThat(network.at(one).equals(network.at(other)))
            .as("%s and %s", one, other)
            .isEqualTo(network.canonical(one).equals(network.canonical(other)));
      }
    }
  }

  @Test
  void canonicalFormsAreFixedPoints() {
    Set<Architecture> canonical =
        network.choices().all().map(network::canonical).collect(Collectors.toSet());

    assertThat(canonical).hasSize(2 * (1 + 1 + 2));
    assertThat(network.canonicalForms()).hasValue(BigInteger.valueOf(canonical.size()));
    assertThat(canonical).allSatisfy(form -> assertThat(network.canonical(form)).isEqualTo(form));
  }

  @Test
  void aFixedNetworkHasConstantSizesAndItsActivePartsOnly() {
    Network fixed = network.at(architecture("width=2,depth=2,kernel=3,operation=conv"));

    assertThat(fixed.choices().count()).isZero();
    assertThat(fixed.body().nodes().stream().map(Node::path))
        .containsExactly(
            "stem",
            "norm",
            "more/depthwise",
            "more/pick/conv/conv",
            "global-average-pool",
            "flatten",
            "head");
    assertThat(fixed.body().nodes().get(0).output()).isEqualTo(Shape.image(3, 3, 2));
    assertThat(fixed.body().nodes().get(3).layer()).isEqualTo(Convolution.of(2, 3));
  }

  @Test
  void aFixedNetworkOfAFixedNetworkIsTheSame() {
    Network fixed = network.at(network.choices().last());

    assertThat(fixed.at(fixed.choices().first())).isEqualTo(fixed);
  }

  @Test
  void inputAndClassesAreThoseOfTheDescription() {
    assertThat(network.input()).isEqualTo(Shape.image(6, 6, 1));
    assertThat(network.classes()).isEqualTo(5);
  }

  @Test
  void parametersOfAllPartsComeInTheOrderOfTheLayers() {
    assertThat(network.parameters().stream().map(Parameter::name))
        .containsExactly(
            "stem/kernel",
            "stem/bias",
            "norm/scale",
            "norm/offset",
            "norm/mean",
            "norm/variance",
            "more/depthwise/kernel",
            "more/pick/conv/conv/kernel",
            "head/matrix",
            "head/bias");
    assertThat(network.parameters().get(7).largestShape()).containsExactly(3, 3, 4, 4);
  }
}
