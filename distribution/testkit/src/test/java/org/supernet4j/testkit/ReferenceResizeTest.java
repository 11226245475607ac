package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.network.Resize;

class ReferenceResizeTest {
  private static final Resize.Method PYTORCH = new Resize.Bicubic(Resize.Bicubic.PYTORCH);

  @Test
  void bilinearDoublingRepeatsTheBorder() {
    assertThat(ReferenceResize.weights(new Resize.Bilinear(), 2, 4))
        .isDeepEqualTo(new double[][] {{1, 0}, {0.75, 0.25}, {0.25, 0.75}, {0, 1}});
  }

  @Test
  void bilinearHalvingTakesTheTwoNearest() {
    assertThat(ReferenceResize.weights(new Resize.Bilinear(), 4, 2))
        .isDeepEqualTo(new double[][] {{0.5, 0.5, 0, 0}, {0, 0, 0.5, 0.5}});
  }

  /** The weights of PyTorch's and OpenCV's interpolation. */
  @Test
  void bicubicDoublingTakesTheFourNearest() {
    assertThat(ReferenceResize.weights(PYTORCH, 4, 8)[3])
        .containsExactly(-0.10546875, 0.87890625, 0.26171875, -0.03515625);
  }

  @Test
  void theCoefficientOfKeysMakesMoreOfTheNearest() {
    assertThat(ReferenceResize.weights(new Resize.Bicubic(-0.5), 4, 8)[3])
        .containsExactly(-0.0703125, 0.8671875, 0.2265625, -0.0234375);
  }

  /** PyTorch: {@code interpolate} of 0, 1, 2, 3 to 8 begins with -0.10546875. */
  @Test
  void bicubicRepeatsTheBorder() {
    double[] first = ReferenceResize.weights(PYTORCH, 4, 8)[0];

    assertThat(first).containsExactly(-0.03515625 + 0.26171875 + 0.87890625, -0.10546875, 0, 0);
  }

  static List<Resize.Method> weightsAddUpToOneAndEqualExtentsChangeNothing() {
    return List.of(new Resize.Bilinear(), PYTORCH, new Resize.Bicubic(-0.5));
  }

  @ParameterizedTest
  @MethodSource
  void weightsAddUpToOneAndEqualExtentsChangeNothing(Resize.Method method) {
    for (int output = 1; output <= 9; output++) {
      for (double[] weights : ReferenceResize.weights(method, 6, output)) {
        assertThat(Arrays.stream(weights).sum()).isEqualTo(1, within(1e-12));
      }
    }
    FeatureMaps maps = new FeatureMaps(1, 2, 3, 1, new double[] {1, 5, 2, 8, 3, 9});
    assertThat(ReferenceResize.resize(maps, method, 2, 3).values()).containsExactly(maps.values());
  }

  @Test
  void bothDirectionsAreInterpolated() {
    FeatureMaps maps = new FeatureMaps(1, 2, 2, 1, new double[] {0, 4, 8, 12});

    FeatureMaps output = ReferenceResize.resize(maps, new Resize.Bilinear(), 2, 1);

    assertThat(output.values()).containsExactly(2, 10);
  }
}
