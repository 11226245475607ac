package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Padding;

class ReferenceConvolutionTest {
  private static final FeatureMaps NINE =
      new FeatureMaps(1, 3, 3, 1, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9});

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void withoutPaddingOneWindowFits() {
    FeatureMaps output =
        ReferenceConvolution.convolve(NINE, ones(9), new double[] {0.5}, 3, 1, Padding.VALID);

    assertThat(output.height()).isEqualTo(1);
    assertThat(output.values()).containsExactly(45.5);
  }

  @Test
  void paddingSamePadsZeros() {
    FeatureMaps output =
        ReferenceConvolution.convolve(NINE, ones(9), new double[1], 3, 1, Padding.SAME);

    assertThat(output.values()).containsExactly(12, 21, 16, 27, 45, 33, 24, 39, 28);
  }

  @Test
  void strideTwoOnAnEvenExtentPadsTheEndOnly() {
    double[] values = new double[16];
    Arrays.setAll(values, i -> i);
    double[] topLeftTap = {1, 0, 0, 0, 0, 0, 0, 0, 0};

    FeatureMaps output =
        ReferenceConvolution.convolve(
            new FeatureMaps(1, 4, 4, 1, values), topLeftTap, new double[1], 3, 2, Padding.SAME);

    assertThat(output.values()).containsExactly(0, 2, 8, 10);
  }

  @Test
  void symmetricPaddingOfAnEvenExtentPadsTheBeginning() {
    double[] values = new double[16];
    Arrays.setAll(values, i -> i);
    double[] centreTap = {0, 0, 0, 0, 1, 0, 0, 0, 0};

    FeatureMaps output =
        ReferenceConvolution.convolve(
            new FeatureMaps(1, 4, 4, 1, values), centreTap, new double[1], 3, 2, Padding.SYMMETRIC);

    assertThat(output.values()).containsExactly(0, 2, 8, 10);
  }

  @Test
  void kernelsAreInputThenOutputChannels() {
    FeatureMaps pixel = new FeatureMaps(1, 1, 1, 2, new double[] {1, 10});
    double[] kernel = {1, 2, 3, 4, 5, 6};

    FeatureMaps output =
        ReferenceConvolution.convolve(pixel, kernel, new double[3], 1, 1, Padding.VALID);

    assertThat(output.values()).containsExactly(1 + 40, 2 + 50, 3 + 60);
  }

  @Test
  void kernelsAreNotFlipped() {
    FeatureMaps row = new FeatureMaps(1, 1, 3, 1, new double[] {1, 10, 100});
    double[] kernel = {0, 0, 0, 1, 2, 3, 0, 0, 0};

    FeatureMaps output =
        ReferenceConvolution.convolve(row, kernel, new double[1], 3, 1, Padding.SAME);

    assertThat(output.values()).containsExactly(2 + 30, 1 + 20 + 300, 10 + 200);
  }

  @Test
  void depthwiseKernelsReadTheirOwnChannel() {
    FeatureMaps row = new FeatureMaps(1, 1, 2, 2, new double[] {1, 10, 2, 20});
    double[] kernel = new double[18];
    kernel[8] = 3; // the centre of channel 0
    kernel[10 + 1] = 5; // right of the centre of channel 1

    FeatureMaps output = ReferenceConvolution.depthwise(row, kernel, 3, 1, Padding.SAME);

    assertThat(output.values()).containsExactly(3, 100, 6, 0);
  }

  @Test
  void depthwiseStrideTwoKeepsHalfOfThePositions() {
    FeatureMaps output = ReferenceConvolution.depthwise(NINE, ones(9), 3, 2, Padding.SAME);

    assertThat(output.values()).containsExactly(12, 16, 24, 28);
  }
}
