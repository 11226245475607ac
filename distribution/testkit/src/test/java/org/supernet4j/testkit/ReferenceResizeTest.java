package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.supernet4j.api.network.Resize;

class ReferenceResizeTest {
  @Test
  void bilinearDoublingRepeatsTheBorder() {
    assertThat(ReferenceResize.weights(Resize.Method.BILINEAR, 2, 4))
        .isDeepEqualTo(new double[][] {{1, 0}, {0.75, 0.25}, {0.25, 0.75}, {0, 1}});
  }

  @Test
  void bilinearHalvingTakesTheTwoNearest() {
    assertThat(ReferenceResize.weights(Resize.Method.BILINEAR, 4, 2))
        .isDeepEqualTo(new double[][] {{0.5, 0.5, 0, 0}, {0, 0, 0.5, 0.5}});
  }

  @Test
  void bicubicDoublingTakesTheFourNearest() {
    double[] inner = ReferenceResize.weights(Resize.Method.BICUBIC, 4, 8)[3];

    assertThat(inner).containsExactly(-0.0703125, 0.8671875, 0.2265625, -0.0234375);
  }

  @Test
  void bicubicBorderLeavesOutWhatIsBeyondAndDividesByTheRest() {
    double[] first = ReferenceResize.weights(Resize.Method.BICUBIC, 4, 8)[0];

    double sum = 0.8671875 - 0.0703125;
    assertThat(first[0]).isEqualTo(0.8671875 / sum, within(1e-12));
    assertThat(first[1]).isEqualTo(-0.0703125 / sum, within(1e-12));
    assertThat(first[2]).isZero();
  }

  @ParameterizedTest
  @EnumSource(Resize.Method.class)
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

    FeatureMaps output = ReferenceResize.resize(maps, Resize.Method.BILINEAR, 2, 1);

    assertThat(output.values()).containsExactly(2, 10);
  }
}
