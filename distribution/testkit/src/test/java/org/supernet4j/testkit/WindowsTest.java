package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.supernet4j.api.network.Padding;

class WindowsTest {
  @ParameterizedTest
  @CsvSource({
    "input 8 size 3 stride 1, 8, 3, 1, 8, 1",
    "input 8 size 3 stride 2, 8, 3, 2, 4, 0",
    "input 7 size 3 stride 2, 7, 3, 2, 4, 1",
    "input 9 size 5 stride 2, 9, 5, 2, 5, 2",
    "input 4 size 5 stride 2, 4, 5, 2, 2, 1",
    "input 8 size 1 stride 2, 8, 1, 2, 4, 0",
    "input 6 size 2 stride 1, 6, 2, 1, 6, 0",
  })
  void samePaddingPutsTheSmallerHalfFirst(
      String name, int input, int size, int stride, int output, int before) {
    Windows windows = Windows.of(input, size, stride, Padding.SAME);

    assertThat(windows).as(name).isEqualTo(new Windows(input, size, stride, output, before));
  }

  @ParameterizedTest
  @CsvSource({"8, 3, 2, 4, 1", "7, 3, 2, 4, 1", "8, 5, 2, 4, 2", "8, 3, 1, 8, 1", "6, 2, 2, 4, 1"})
  void symmetricPaddingPutsHalfAKernelFirst(
      int input, int size, int stride, int output, int before) {
    assertThat(Windows.of(input, size, stride, Padding.SYMMETRIC))
        .isEqualTo(new Windows(input, size, stride, output, before));
  }

  @ParameterizedTest
  @CsvSource({"7, 2, 2, 4, 1", "8, 2, 2, 4, 0", "8, 3, 2, 4, 1", "7, 3, 2, 4, 1"})
  void sameLowerPutsTheLargerHalfFirst(int input, int size, int stride, int output, int before) {
    assertThat(Windows.of(input, size, stride, Padding.SAME_LOWER))
        .isEqualTo(new Windows(input, size, stride, output, before));
  }

  @Test
  void validPaddingHasOnlyWindowsThatFit() {
    Windows windows = Windows.of(12, 7, 7, Padding.VALID);

    assertThat(windows.output()).isEqualTo(1);
    assertThat(windows.before()).isZero();
  }

  @Test
  void positionsCountFromTheFeatureMapsBeginning() {
    Windows windows = Windows.of(7, 3, 2, Padding.SAME);

    assertThat(windows.position(0, 0)).isEqualTo(-1);
    assertThat(windows.position(3, 1)).isEqualTo(6);
    assertThat(windows.isInside(-1)).isFalse();
    assertThat(windows.isInside(6)).isTrue();
    assertThat(windows.isInside(7)).isFalse();
  }
}
