package org.supernet4j.engine.tensorflow;

import static org.supernet4j.engine.tensorflow.LayerChecks.EXTENT;
import static org.supernet4j.engine.tensorflow.LayerChecks.HEIGHT;
import static org.supernet4j.engine.tensorflow.LayerChecks.KERNEL;
import static org.supernet4j.engine.tensorflow.LayerChecks.ROWS;
import static org.supernet4j.engine.tensorflow.LayerChecks.SIDE;
import static org.supernet4j.engine.tensorflow.LayerChecks.WIDTH;
import static org.supernet4j.engine.tensorflow.LayerChecks.check;
import static org.supernet4j.engine.tensorflow.LayerChecks.checkLayers;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.BatchNorm;
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
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.LayerNorm;
import org.supernet4j.api.network.MeanOfTokens;
import org.supernet4j.api.network.MultiHeadAttention;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.PositionEmbedding;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.network.Tokens;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.Size;

/** Kinds of layers, in their variants, against the plain-Java reference. */
class LayerReferenceTest {
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
}
