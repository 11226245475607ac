package org.supernet4j.engine.tensorflow;

import static org.supernet4j.engine.tensorflow.LayerChecks.EXTENT;
import static org.supernet4j.engine.tensorflow.LayerChecks.KERNEL;
import static org.supernet4j.engine.tensorflow.LayerChecks.ROWS;
import static org.supernet4j.engine.tensorflow.LayerChecks.SIDE;
import static org.supernet4j.engine.tensorflow.LayerChecks.check;
import static org.supernet4j.engine.tensorflow.LayerChecks.checkLayers;
import static org.supernet4j.engine.tensorflow.LayerChecks.pooled;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.network.ActivationFunction;
import org.supernet4j.api.network.Border;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.KernelSharing;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Size;

/** What moves windows over feature maps, in its variants, against the plain-Java reference. */
class WindowReferenceTest {
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
}
