package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Networks in which alternatives run side by side. */
class GatedNetworkTest {
  private final Choice operation = Choice.ofOperations("operation", "skip", "conv", "deep");
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Choice stride = Choice.ofOperations("stride", "one", "other");
  private final Choice unused = Choice.ofOperations("unused", "a", "b");
  private final Network network = network();
  private final Architecture first = network.choices().first();

  /** The choice of strides picks alternatives, and also whether there is another part. */
  private Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(operation, width, stride, unused), Shape.image(6, 6, 1));
    return builder.build(
        builder
            .input()
            .then("stem", Convolution.of(width.size(), Size.of(3)))
            .choose(
                operation,
                "pick",
                List.of(
                    part -> part,
                    part -> part.then("conv", Convolution.of(width.size(), Size.of(3))),
                    part ->
                        part.then("one", Convolution.of(width.size(), Size.of(1)))
                            .then("two", Convolution.of(width.size(), Size.of(1)))))
            .choose(stride, "way", List.of(part -> part, part -> part))
            .when(stride.is("other"), "more", part -> part.activation(ActivationFunction.TANH))
            .then(new GlobalAveragePooling())
            .then(new Flatten())
            .then("head", Dense.of(5)));
  }

  @Test
  void choicesThatOnlyPickAlternativesMayHaveGates() {
    assertThat(network.gateable()).containsExactly(operation);
  }

  @Test
  void partsThatRunAreSummedWithTheirGates() {
    Gates two = Gates.none().with(operation, Map.of(0, 0.25, 2, 0.75));
    Network fixed = network.at(first, two);
    assertThat(fixed.choices().count()).isZero();
    assertThat(fixed.body().nodes().stream().map(node -> node.path() + ": " + node.layer()))
        .containsSubsequence(
            "pick/gate-0: times 0.25",
            "pick/deep/one: " + layer(fixed, "pick/deep/one"),
            "pick/deep/two: " + layer(fixed, "pick/deep/two"),
            "pick/gate-2: times 0.75",
            "pick/sum: add")
        .noneMatch(node -> node.startsWith("pick/conv/"));
    assertThat(fixed.parameters().stream().map(Parameter::name))
        .contains("pick/deep/one/kernel", "pick/deep/two/kernel")
        .doesNotContain("pick/conv/conv/kernel");
  }

  private static Layer layer(Network fixed, String path) {
    return fixed.body().nodes().stream()
        .filter(node -> node.path().equals(path))
        .findFirst()
        .orElseThrow()
        .layer();
  }

  @Test
  void withoutGatesTheArchitectureDecides() {
    assertThat(network.at(first, Gates.none())).isEqualTo(network.at(first));
  }

  @Test
  void aChoiceThatDecidesMoreCannotHaveGates() {
    assertRefused(width, "'width' cannot have gates", "'stem'");
    assertRefused(stride, "'stride' cannot have gates", "'more'");
    assertRefused(unused, "'unused' cannot have gates", "picks no alternatives", "[operation]");
    assertRefused(Choice.ofOperations("foreign", "a", "b"), "'foreign' is not part of");
  }

  private void assertRefused(Choice choice, String... fault) {
    assertThatThrownBy(() -> network.at(first, Gates.none().with(choice, 0.5, 0.5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fault);
  }
}
