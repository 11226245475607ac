package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Combination;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.DepthwiseConvolution;
import org.supernet4j.api.network.GlobalAveragePooling;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Rescale;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Size;
import org.supernet4j.testkit.operation.Tensor;

/** Built-in layers on values that can be checked by hand. */
class ReferenceLayerTest {
  private static final Tensor NINE = maps(3, 3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  private static Tensor maps(int height, int width, int channels, double... values) {
    int volume = height * width * channels;
    return new Tensor(new int[] {values.length / volume, height, width, channels}, values);
  }

  private static Map<String, double[]> kernel(double... values) {
    return Map.of("kernel", values);
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void withoutPaddingOneWindowFits() {
    Tensor output =
        ReferenceLayer.of(
            Convolution.of(1, 3).valid().withBias(),
            Map.of("kernel", ones(9), "bias", new double[] {0.5}),
            NINE);
    assertThat(output.shape()).containsExactly(1, 1, 1, 1);
    assertThat(output.values()).containsExactly(45.5);
  }

  @Test
  void paddingSamePadsZeros() {
    assertThat(ReferenceLayer.of(Convolution.of(1, 3), kernel(ones(9)), NINE).values())
        .containsExactly(12, 21, 16, 27, 45, 33, 24, 39, 28);
  }

  @ParameterizedTest
  @CsvSource({"SAME, 0", "SYMMETRIC, 4", "SAME_LOWER, 4"})
  void strideTwoOnAnEvenExtentPadsOneSideOnly(Padding padding, int tap) {
    double[] values = new double[16];
    Arrays.setAll(values, i -> i);
    double[] kernel = new double[9];
    kernel[tap] = 1;
    Convolution convolution = Convolution.of(1, 3).withStride(2).withPadding(padding);
    assertThat(ReferenceLayer.of(convolution, kernel(kernel), maps(4, 4, 1, values)).values())
        .containsExactly(0, 2, 8, 10);
  }

  @Test
  void kernelsAreInputThenOutputChannels() {
    assertThat(
            ReferenceLayer.of(Convolution.of(3, 1), kernel(1, 2, 3, 4, 5, 6), maps(1, 1, 2, 1, 10))
                .values())
        .containsExactly(1 + 40, 2 + 50, 3 + 60);
  }

  @Test
  void kernelsAreNotFlipped() {
    assertThat(
            ReferenceLayer.of(
                    Convolution.of(1, 3),
                    kernel(0, 0, 0, 1, 2, 3, 0, 0, 0),
                    maps(1, 3, 1, 1, 10, 100))
                .values())
        .containsExactly(2 + 30, 1 + 20 + 300, 10 + 200);
  }

  @Test
  void depthwiseKernelsReadTheirOwnChannel() {
    double[] kernel = new double[18];
    kernel[8] = 3; // the centre of channel 0
    kernel[10 + 1] = 5; // right of the centre of channel 1
    assertThat(
            ReferenceLayer.of(
                    DepthwiseConvolution.of(3), kernel(kernel), maps(1, 2, 2, 1, 10, 2, 20))
                .values())
        .containsExactly(3, 100, 6, 0);
  }

  @Test
  void depthwiseStrideTwoKeepsHalfOfThePositions() {
    assertThat(
            ReferenceLayer.of(DepthwiseConvolution.of(3).withStride(2), kernel(ones(9)), NINE)
                .values())
        .containsExactly(12, 16, 24, 28);
  }

  @Test
  void denseLayersWorkAtEveryPosition() {
    Map<String, double[]> weights =
        Map.of("matrix", new double[] {1, 10, 100, 1000}, "bias", new double[] {0.5, 0});
    Tensor tokens = new Tensor(new int[] {1, 2, 2}, new double[] {1, 2, 3, 4});
    assertThat(ReferenceLayer.of(Dense.of(2), weights, tokens).values())
        .containsExactly(201.5, 2010, 403.5, 4030);
  }

  @Test
  void meanCountsPositionsInsideOnly() {
    Pooling pooling = Pooling.of(Pooling.Kind.AVERAGE, 3, 1).withPadding(Padding.SAME);
    assertThat(ReferenceLayer.of(pooling, NINE).values())
        .containsExactly(new double[] {3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7}, within(1e-12));
  }

  @Test
  void countedPaddingMakesTheMeanSmaller() {
    Pooling pooling =
        Pooling.of(Pooling.Kind.AVERAGE, 3, 2).withPadding(Padding.SYMMETRIC).countingPadding();
    double[] means = {12 / 9.0, 16 / 9.0, 24 / 9.0, 28 / 9.0};
    assertThat(ReferenceLayer.of(pooling, NINE).values()).containsExactly(means, within(1e-12));
  }

  /** AttentiveNAS: {@code avg_pool2d(x, 2, padding=1)} where the extent is odd. */
  @Test
  void oddExtentsHaveTheirZerosInFront() {
    Pooling pooling =
        Pooling.of(Pooling.Kind.AVERAGE, 2, 2).withPadding(Padding.SAME_LOWER).countingPadding();
    assertThat(ReferenceLayer.of(pooling, NINE).values())
        .containsExactly(1 / 4.0, 5 / 4.0, 11 / 4.0, 28 / 4.0);
  }

  @Test
  void maximumTakesNoPadding() {
    Pooling pooling = Pooling.of(Pooling.Kind.MAX, 3, 2).withPadding(Padding.SAME);
    assertThat(ReferenceLayer.of(pooling, NINE.map(value -> -value)).values())
        .containsExactly(-1, -2, -4, -5);
  }

  @Test
  void globalAverageIsPerExampleAndChannel() {
    Tensor output =
        ReferenceLayer.of(new GlobalAveragePooling(), maps(1, 2, 2, 1, 10, 3, 30, 5, 50, 6, 70));
    assertThat(output.shape()).containsExactly(2, 1, 1, 2);
    assertThat(output.values()).containsExactly(2, 20, 5.5, 60);
  }

  @Test
  void bilinearDoublingRepeatsTheBorder() {
    Resize doubled = Resize.bilinear(Size.of(1), Size.of(4));
    assertThat(ReferenceLayer.of(doubled, maps(1, 2, 1, 0, 8)).values())
        .containsExactly(0, 2, 6, 8);
  }

  @Test
  void bothDirectionsAreInterpolated() {
    Resize resize = Resize.bilinear(Size.of(2), Size.of(1));
    assertThat(ReferenceLayer.of(resize, maps(2, 2, 1, 0, 4, 8, 12)).values())
        .containsExactly(2, 10);
  }

  /** The weights of PyTorch's and OpenCV's interpolation, and those of Keys. */
  @ParameterizedTest
  @CsvSource({
    "-0.75, -0.10546875, 0.87890625, 0.26171875, -0.03515625",
    "-0.5, -0.0703125, 0.8671875, 0.2265625, -0.0234375"
  })
  void bicubicDoublingTakesTheFourNearest(
      double coefficient, double first, double second, double third, double fourth) {
    Resize doubled = Resize.bicubic(coefficient, Size.of(1), Size.of(8));
    double[] expected = {first, second, third, fourth};
    for (int i = 0; i < 4; i++) {
      double[] one = new double[4];
      one[i] = 1;
      assertThat(ReferenceLayer.of(doubled, maps(1, 4, 1, one)).values()[3])
          .isEqualTo(expected[i], within(1e-15));
    }
  }

  static List<Resize.Method> constantsStayAndEqualExtentsChangeNothing() {
    return List.of(new Resize.Bilinear(), new Resize.Bicubic(-0.75), new Resize.Bicubic(-0.5));
  }

  @ParameterizedTest
  @MethodSource
  void constantsStayAndEqualExtentsChangeNothing(Resize.Method method) {
    for (int extent = 1; extent <= 9; extent++) {
      Resize resize = new Resize(method, Size.of(extent), Size.of(2));
      double[] values = ReferenceLayer.of(resize, maps(3, 2, 1, ones(6))).values();
      assertThat(values).containsExactly(ones(2 * extent), within(1e-12));
    }
    Tensor same = maps(2, 3, 1, 1, 5, 2, 8, 3, 9);
    assertThat(ReferenceLayer.of(new Resize(method, Size.of(2), Size.of(3)), same).values())
        .containsExactly(same.values());
  }

  @Test
  void combinationsOfSeveral() {
    Tensor left = maps(1, 2, 2, 1, 2, 3, 4);
    Tensor right = maps(1, 2, 1, 10, 20);
    Tensor gate = maps(1, 1, 2, 10, 100);
    assertThat(combine(Combination.Kind.ADD, left, left, left)).containsExactly(3, 6, 9, 12);
    assertThat(combine(Combination.Kind.CONCAT, left, right, right))
        .containsExactly(1, 2, 10, 10, 3, 4, 20, 20);
    assertThat(combine(Combination.Kind.MULTIPLY, left, left)).containsExactly(1, 4, 9, 16);
    assertThat(combine(Combination.Kind.MULTIPLY, left, gate)).containsExactly(10, 200, 30, 400);
  }

  private static double[] combine(Combination.Kind kind, Tensor... inputs) {
    return ReferenceLayer.of(new Combination(kind), inputs).values();
  }

  @Test
  void rescalingIsPerChannel() {
    Rescale rescale = new Rescale(List.of(1.0, 10.0), List.of(2.0, 4.0));
    assertThat(ReferenceLayer.of(rescale, maps(1, 2, 2, 3, 30, 1, 10)).values())
        .containsExactly(1, 5, 0, 0);
  }

  @Test
  void normsUseKeptStatisticsInEvaluation() {
    Map<String, double[]> weights =
        Map.of(
            "scale", new double[] {2},
            "offset", new double[] {1},
            "mean", new double[] {3},
            "variance", new double[] {4 - 1e-5});
    assertThat(ReferenceLayer.of(BatchNorm.standard(), weights, maps(1, 2, 1, 3, 7)).values())
        .containsExactly(new double[] {1, 5}, within(1e-12));
  }
}
