package org.supernet4j.engine.tensorflow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Border;
import org.supernet4j.api.network.ChannelSlice;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.GroupNorm;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.LayerNorm;
import org.supernet4j.api.network.Lowering;
import org.supernet4j.api.network.MeanOfTokens;
import org.supernet4j.api.network.MultiHeadAttention;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.PositionEmbedding;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.network.Tokens;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Every kind of layer, in its variants, against the plain-Java reference. */
class LayerReferenceTest {
  private static final int HEIGHT = 7;
  private static final int WIDTH = 8;
  private static final Choice KERNEL = Choice.ofSizes("kernel", 1, 2, 5);
  private static final Choice EXTENT = Choice.ofSizes("extent", 4, 6, 14);
  private static final Choice SIDE = Choice.ofSizes("side", 3, 5, 7);
  private static final Choice ROWS = Choice.ofSizes("rows", HEIGHT, 2 * HEIGHT);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void convolutions(int kernel) {
    List<Layer> layers = new ArrayList<>();
    for (int stride = 1; stride <= 3; stride++) {
      layers.add(Convolution.of(2, kernel).withStride(stride));
      layers.add(Convolution.of(3, kernel).withStride(stride).withBias());
      layers.add(Convolution.of(2, kernel).withStride(stride).valid());
    }
    checkLayers(layers);
  }

  @Test
  void depthwiseConvolutions() {
    List<Layer> layers = new ArrayList<>();
    for (int kernel = 1; kernel <= 5; kernel++) {
      layers.add(DepthwiseConvolution.of(kernel));
      layers.add(DepthwiseConvolution.of(kernel).withStride(2));
    }
    checkLayers(layers);
  }

  @Test
  void elasticKernels() {
    checkLayers(
        List.of(
            Convolution.of(Size.of(2), KERNEL.size()),
            Convolution.of(Size.of(2), KERNEL.size()).withStride(2),
            DepthwiseConvolution.of(KERNEL.size()),
            DepthwiseConvolution.of(KERNEL.size()).withStride(2)));
  }

  @Test
  void transformedKernels() {
    checkLayers(
        List.of(
            Convolution.of(Size.of(2), KERNEL.size())
                .withSharing(KernelSharing.TRANSFORMED)
                .withBias(),
            Convolution.of(EXTENT.size(), SIDE.size()).withSharing(KernelSharing.TRANSFORMED),
            DepthwiseConvolution.of(KERNEL.size()).withSharing(KernelSharing.TRANSFORMED),
            DepthwiseConvolution.of(SIDE.size())
                .withSharing(KernelSharing.TRANSFORMED)
                .withStride(2)));
  }

  /** Extents of 7 and 8, so that each stride meets an odd and an even one. */
  @ParameterizedTest
  @EnumSource
  void paddings(Padding padding) {
    List<Layer> layers = new ArrayList<>();
    for (int stride = 1; stride <= 3; stride++) {
      for (int kernel = 1; kernel <= 5; kernel++) {
        layers.add(Convolution.of(2, kernel).withStride(stride).withPadding(padding));
        layers.add(DepthwiseConvolution.of(kernel).withStride(stride).withPadding(padding));
      }
    }
    checkLayers(layers);
  }

  /** Of an elastic extent, too, which each padding surrounds otherwise. */
  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VALID")
  void elasticKernelsInElasticMaps(Padding padding) {
    List<Layer> layers = new ArrayList<>();
    for (int stride = 1; stride <= 3; stride++) {
      layers.add(Convolution.of(Size.of(2), SIDE.size()).withStride(stride).withPadding(padding));
      layers.add(DepthwiseConvolution.of(SIDE.size()).withStride(stride).withPadding(padding));
      layers.add(
          DepthwiseConvolution.of(SIDE.size())
              .withSharing(KernelSharing.TRANSFORMED)
              .withStride(stride)
              .withPadding(padding));
    }
    checkLayers(layers);
    check(stem -> pooled(stem.then(Resize.bilinear(ROWS.size(), Size.of(6))), layers));
  }

  @ParameterizedTest
  @EnumSource
  void poolings(Padding padding) {
    List<Layer> layers = new ArrayList<>();
    for (int window = 1; window <= 4; window++) {
      for (int stride = 1; stride <= 3; stride++) {
        layers.add(Pooling.of(Pooling.Kind.MAX, window, stride).withPadding(padding));
        Pooling average = Pooling.of(Pooling.Kind.AVERAGE, window, stride).withPadding(padding);
        layers.add(average);
        layers.add(average.countingPadding());
      }
    }
    checkLayers(layers);
  }

  /** The shortcut of AttentiveNAS: a row of zeros before odd extents, which counts. */
  @Test
  void poolingOfElasticMaps() {
    List<Layer> layers = new ArrayList<>();
    for (Padding padding : List.of(Padding.SAME, Padding.SAME_LOWER, Padding.SYMMETRIC)) {
      for (int window = 2; window <= 3; window++) {
        Pooling average = Pooling.of(Pooling.Kind.AVERAGE, window, 2).withPadding(padding);
        layers.addAll(
            List.of(
                average,
                average.countingPadding(),
                Pooling.of(Pooling.Kind.MAX, window, 2).withPadding(padding)));
      }
    }
    check(stem -> pooled(stem.then(Resize.bilinear(ROWS.size(), Size.of(6))), layers));
  }

  @Test
  void globalPooling() {
    checkLayers(List.of(new GlobalAveragePooling()));
  }

  @Test
  void normalisationsAndRescaling() {
    checkLayers(
        List.of(
            BatchNorm.standard(),
            new BatchNorm(0.1, 0.1, 1, 0),
            Rescale.toUnitRange(),
            new Rescale(List.of(0.1, -0.2, 0.3), List.of(1.5, 0.5, 2.0))));
  }

  @Test
  void slicesOfChannels() {
    checkLayers(List.of(ChannelSlice.leading(1), ChannelSlice.leading(2), new ChannelSlice(1, 2)));
  }

  @Test
  void resizing() {
    checkLayers(
        List.of(
            Resize.bilinear(Size.of(5), Size.of(11)),
            Resize.bilinear(EXTENT.size(), Size.of(4)),
            Resize.bicubic(Resize.Bicubic.PYTORCH, Size.of(2 * HEIGHT), Size.of(WIDTH / 2)),
            Resize.bicubic(Resize.Bicubic.PYTORCH, Size.of(5), Size.of(11)),
            Resize.bicubic(-0.5, EXTENT.size(), Size.of(1)),
            Resize.bicubic(Resize.Bicubic.PYTORCH, ROWS.size(), Size.of(2 * WIDTH))));
  }

  /** Behind all that TensorFlow may fuse a nonlinearity with. */
  @ParameterizedTest
  @EnumSource
  void nonlinearities(ActivationFunction function) {
    Layer activation = new Activation(function);
    check(
        stem -> {
          Features biased = stem.then("biased", Convolution.of(2, 3).withBias());
          Features normed = stem.then("conv", Convolution.of(2, 3)).batchNorm("norm");
          Features channels = stem.then("channels", DepthwiseConvolution.of(3));
          Features channelNorm = channels.batchNorm("channel-norm");
          return stem.then(activation)
              .concat(
                  Stream.of(biased, normed, channels, channelNorm)
                      .map(features -> features.then(activation))
                      .toList())
              .then(new GlobalAveragePooling())
              .then("gate", Convolution.of(8, 1).withBias())
              .then(activation)
              .then(new Flatten())
              .then("hidden", Dense.of(5))
              .then(activation);
        });
  }

  @Test
  void combinations() {
    check(
        x -> {
          Features a = x.then("a", Convolution.of(3, 3));
          Features gate = a.then(new GlobalAveragePooling());
          return x.add(a)
              .add(x)
              .concat(List.of(x.add(x), x.multiply(x), x.multiply(a), x.multiply(gate), x));
        });
  }

  @Test
  void flattening() {
    check(x -> x.then(new Flatten()).then("dense", Dense.of(4).withoutBias()));
  }

  /** A shortcut that convolves where the channels differ, and a bend where they do not. */
  @Test
  void partsThatRunWhereSizesDiffer() {
    check(
        x -> {
          Features narrow = x.then("narrow", Convolution.of(EXTENT.size(), Size.of(3)));
          Features branch =
              narrow.then(
                  "branch", Convolution.of(KERNEL.size().plus(1), Size.of(3)).withStride(2));
          Condition same = EXTENT.size().sameAs(KERNEL.size().plus(1));
          Features bent =
              branch.when(same, "bend", part -> part.activation(ActivationFunction.TANH));
          Features shortcut =
              narrow
                  .then(Pooling.of(Pooling.Kind.AVERAGE, 2, 2).withPadding(Padding.SAME))
                  .when(
                      same.negate(),
                      "shortcut",
                      part -> part.then("conv", Convolution.of(KERNEL.size().plus(1), Size.of(1))));
          return bent.add(shortcut);
        });
  }

  @Test
  void normsOfEachExample() {
    checkLayers(List.of(LayerNorm.standard(), GroupNorm.of(1), GroupNorm.of(3)));
    check(
        stem ->
            stem.then("wide", Convolution.of(EXTENT.size(), Size.of(3)))
                .then("norm", GroupNorm.of(2))
                .then("again", LayerNorm.standard()));
  }

  /** A transformer block of elastic heads, widths and MLP, with and without a causal mask. */
  @Test
  void elasticTransformers() {
    check(
        stem -> {
          Features tokens =
              stem.then(Resize.bilinear(SIDE.size(), Size.of(2)))
                  .then("patches", Convolution.of(EXTENT.size(), Size.of(1)))
                  .then(new Tokens())
                  .then("positions", PositionEmbedding.standard());
          MultiHeadAttention attention = MultiHeadAttention.of(KERNEL.size(), Size.of(3));
          Features mixed =
              tokens
                  .add(tokens.then("norm-1", LayerNorm.standard()).then("attention", attention))
                  .then("causal", attention.causalOnly());
          Features hidden =
              mixed
                  .then("norm-2", LayerNorm.standard())
                  .then("up", Dense.of(KERNEL.size().times(2)))
                  .activation(ActivationFunction.GELU)
                  .then("down", Dense.of(EXTENT.size()));
          return mixed.add(hidden).then(new MeanOfTokens());
        });
  }

  @ParameterizedTest
  @EnumSource
  void dilatedAndGroupedConvolutions(Padding padding) {
    List<Layer> layers = new ArrayList<>();
    for (int stride = 1; stride <= 2; stride++) {
      Convolution full = Convolution.of(6, 3).withStride(stride).withPadding(padding);
      layers.addAll(
          List.of(
              full.withDilation(2),
              full.withGroups(3),
              full.withGroups(3).withDilation(3).withBias(),
              DepthwiseConvolution.of(3).withStride(stride).withPadding(padding).withDilation(2),
              DepthwiseConvolution.of(2)
                  .withStride(stride)
                  .withPadding(padding)
                  .withDilation(3)
                  .withBias(),
              DepthwiseConvolution.of(5).withStride(stride).withPadding(padding).withBias()));
    }
    checkLayers(layers);
  }

  /** Fewer channels make narrower groups; smaller kernels reach less far. */
  @Test
  void elasticDilatedAndGroupedConvolutions() {
    check(
        stem -> {
          Features wide = stem.then("wide", Convolution.of(EXTENT.size(), Size.of(1)));
          return pooled(
              wide,
              List.of(
                  Convolution.of(EXTENT.size(), SIDE.size()).withGroups(2).withBias(),
                  Convolution.of(Size.of(4), KERNEL.size()).withDilation(2),
                  Convolution.of(Size.of(4), SIDE.size())
                      .withPadding(Padding.SYMMETRIC)
                      .withDilation(2)
                      .withGroups(2)
                      .withStride(2),
                  DepthwiseConvolution.of(SIDE.size()).withDilation(2).withBias(),
                  DepthwiseConvolution.of(KERNEL.size()).withBias()));
        });
  }

  @Test
  void borders() {
    checkLayers(
        List.of(
            Border.of(2),
            new Border(1, 0, 0, 3),
            new Border(-1, 0, -1, 0),
            new Border(-2, 1, 3, -4)));
    check(
        stem ->
            pooled(
                stem.then(Resize.bilinear(ROWS.size(), Size.of(6))),
                List.of(Border.of(1), new Border(-1, 2, 0, -1))));
  }

  /** The reduction of DARTS: the second path reads the image shifted by one row and column. */
  @Test
  void factorisedReductions() {
    check(
        stem -> {
          Features even =
              stem.then(Resize.bilinear(Size.of(6), Size.of(8)))
                  .activation(ActivationFunction.RELU);
          Convolution half = Convolution.of(EXTENT.size().dividedBy(2), Size.of(1)).withStride(2);
          Features straight = even.then("straight", half.valid());
          Features shifted = even.then(new Border(-1, 0, -1, 0)).then("shifted", half.valid());
          return straight.concat(List.of(shifted)).batchNorm("norm");
        });
  }

  /** With the masks that a draw has by its seed, layer and example; of elastic sizes, too. */
  @Test
  void whatIsDroppedAtRandom() {
    checkLayers(List.of(new Dropout(0.3), new DropConnect(0.4), new Dropout(0)));
    check(
        stem ->
            stem.then("wide", Convolution.of(EXTENT.size(), Size.of(1)))
                .then(Resize.bilinear(ROWS.size(), Size.of(3)))
                .then("values", new Dropout(0.25))
                .then("examples", new DropConnect(0.5))
                .then(new GlobalAveragePooling())
                .then(new Flatten())
                .then("vector", new Dropout(0.5)));
  }

  /** Layers side by side; each reads a convolution, so that gradients pass through it. */
  private static void checkLayers(List<Layer> layers) {
    check(stem -> pooled(stem, layers));
    List<Layer> plain = layers.stream().filter(Plain::isPossible).<Layer>map(Plain::new).toList();
    if (!plain.isEmpty()) {
      check(stem -> pooled(stem, plain));
    }
  }

  /** What a layer computes, without its kernel. */
  private record Plain(Layer layer) implements Layer {
    /** Transformed kernels are more than what the layer computes in one architecture. */
    static boolean isPossible(Layer layer) {
      return !(layer instanceof Convolution convolution
              && convolution.sharing() == KernelSharing.TRANSFORMED)
          && !(layer instanceof DepthwiseConvolution depthwise
              && depthwise.sharing() == KernelSharing.TRANSFORMED);
    }

    @Override
    public Expression lower(Lowering at, List<Expression> inputs) {
      return layer.lower(at, inputs);
    }
  }

  private static Features pooled(Features input, List<Layer> layers) {
    List<Features> results = new ArrayList<>();
    for (Layer layer : layers) {
      results.add(input.then("layer-" + results.size(), layer).then(new GlobalAveragePooling()));
    }
    return results.size() == 1
        ? results.get(0)
        : results.get(0).concat(results.subList(1, results.size()));
  }

  private static void check(UnaryOperator<Features> body) {
    NetworkBuilder builder =
        NetworkBuilder.forImages(
            Choices.of(KERNEL, SIDE, EXTENT, ROWS), Shape.image(HEIGHT, WIDTH, 2));
    Features stem =
        builder.input().then(Rescale.toUnitRange()).then("stem", Convolution.of(3, 3).withBias());
    Features result = body.apply(stem);
    Features vector =
        result.shape().isImage()
            ? result.then(new GlobalAveragePooling()).then(new Flatten())
            : result;
    Network network = builder.build(vector.then("logits", Dense.of(3)));
    new ReferenceCheck(network, 4)
        .agrees(
            network
                .choices()
                .all()
                .filter(architecture -> network.canonical(architecture).equals(architecture))
                .toList());
  }
}
