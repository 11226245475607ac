package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.ChannelGroup.Use;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class ChannelGroupTest {
  private final Choice expand = Choice.ofSizes("expand", 2, 3, 4);
  private final Choice depth = Choice.ofSizes("depth", 1, 2);
  private final Choices choices = Choices.of(expand, depth);
  private final NetworkBuilder builder = NetworkBuilder.forImages(choices, Shape.image(8, 8, 3));

  private List<ChannelGroup> groups(Features features) {
    return ChannelGroup.of(
        builder.build(
            features
                .then(new GlobalAveragePooling())
                .then(new Flatten())
                .then("logits", Dense.of(2))));
  }

  private static List<String> places(ChannelGroup group) {
    return group.places().stream()
        .map(place -> place.parameter().name() + " " + place.dimension() + " " + place.use())
        .toList();
  }

  private Features bottleneck(Features input) {
    Features hidden =
        input
            .then("expand", Convolution.of(expand.size().times(4), Size.of(1)))
            .batchNorm("norm")
            .activation(ActivationFunction.RELU)
            .then("depthwise", DepthwiseConvolution.of(3));
    Features gate =
        hidden
            .then(new GlobalAveragePooling())
            .then("squeeze", Convolution.of(expand.size(), Size.of(1)).withBias())
            .then("excite", Convolution.of(hidden.shape().channels(), Size.of(1)).withBias());
    return hidden.multiply(gate).then("project", Convolution.of(4, 1)).add(input);
  }

  @Test
  void aBottleneckHidesItsChannelsAndThoseOfItsGate() {
    List<ChannelGroup> groups =
        groups(
            builder.input().then("stem", Convolution.of(4, 3)).within("block", this::bottleneck));

    assertThat(groups).hasSize(3);
    assertThat(places(groups.get(0)))
        .as("the stem's channels, through the shortcut up to the classifier")
        .containsExactly(
            "stem/kernel 3 CARRIES",
            "block/expand/kernel 2 READS",
            "block/project/kernel 3 CARRIES",
            "logits/matrix 0 READS_MEANS");
    assertThat(places(groups.get(1)))
        .containsExactly(
            "block/expand/kernel 3 CARRIES",
            "block/norm/scale 0 CARRIES",
            "block/norm/offset 0 CARRIES",
            "block/norm/mean 0 CARRIES",
            "block/norm/variance 0 CARRIES",
            "block/depthwise/kernel 2 CARRIES",
            "block/squeeze/kernel 2 READS_MEANS",
            "block/excite/kernel 3 CARRIES",
            "block/excite/bias 0 CARRIES",
            "block/project/kernel 2 READS");
    assertThat(places(groups.get(2)))
        .containsExactly(
            "block/squeeze/kernel 3 CARRIES",
            "block/squeeze/bias 0 CARRIES",
            "block/excite/kernel 2 READS");
    assertThat(groups.get(0).choices()).isEmpty();
    assertThat(groups.get(1).choices()).containsExactly(expand);
    assertThat(groups.get(1).count()).isEqualTo(16);
  }

  @Test
  void bordersAreTheSizesOfArchitecturesThatAreKept() {
    ChannelGroup hidden =
        groups(builder.input().then("stem", Convolution.of(4, 3)).within("block", this::bottleneck))
            .get(1);

    assertThat(hidden.borders(List.of())).containsExactly(16);
    assertThat(hidden.borders(List.of(choices.architecture(1, 0), choices.last())))
        .containsExactly(12, 16);
  }

  @Test
  void optionalPartsShareTheChannelsThatPassThemBy() {
    List<ChannelGroup> groups =
        groups(
            builder
                .input()
                .then("stem", Convolution.of(4, 3))
                .when(depth.atLeast(2), "more", part -> part.then("conv", Convolution.of(4, 3))));

    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).places())
        .extracting(place -> place.parameter().name(), ChannelGroup.Place::use)
        .contains(tuple("more/conv/kernel", Use.READS), tuple("more/conv/kernel", Use.CARRIES));
  }

  @Test
  void channelsWhosePositionMattersBelongToNoGroup() {
    Features stem = builder.input().then("stem", Convolution.of(4, 3));
    Features other = stem.then("other", Convolution.of(4, 3));

    assertThat(groups(stem.concat(List.of(other)))).isEmpty();
  }

  @Test
  void mapsFlattenedWithTheirPositionsBelongToNoGroup() {
    assertThat(
            ChannelGroup.of(
                builder.build(
                    builder
                        .input()
                        .then("stem", Convolution.of(4, 3))
                        .then(new Flatten())
                        .then("logits", Dense.of(2)))))
        .isEmpty();
  }

  @Test
  void aDepthwiseBiasCarriesItsChannels() {
    Features features =
        builder
            .input()
            .then("stem", Convolution.of(4, 3))
            .then("depthwise", DepthwiseConvolution.of(3).withBias());
    assertThat(places(groups(features).get(0)))
        .containsExactly(
            "stem/kernel 3 CARRIES",
            "depthwise/kernel 2 CARRIES",
            "depthwise/bias 0 CARRIES",
            "logits/matrix 0 READS_MEANS");
  }

  @Test
  void dividedChannelsKeepTheirOrder() {
    Features stem = builder.input().then("stem", Convolution.of(4, 3));
    assertThat(groups(stem.then("divided", Convolution.of(4, 3).withGroups(2)))).isEmpty();
  }

  /** The hidden channels are those of the tied matrix, too. */
  @Test
  void weightsThatAreTiedKeepTheirOrder() {
    Features vector = builder.input().then(new GlobalAveragePooling()).then(new Flatten());
    Features hidden = vector.then("hidden", Dense.of(5)).then("out", Dense.of(4));
    Features other = vector.then("other", Dense.of(5));
    Features last =
        hidden.concat(List.of(other.then("tied", TiedDense.of("hidden/matrix", Size.of(3)))));
    assertThat(ChannelGroup.of(builder.build(last.then("logits", Dense.of(2))))).isEmpty();
  }
}
