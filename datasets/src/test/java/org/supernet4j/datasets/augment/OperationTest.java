package org.supernet4j.datasets.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Values worked out by hand from the definitions of the Python Imaging Library. */
class OperationTest {
  private static final Raster RAMP = Images.grey(1, 5, i -> 50 + 25 * i);

  @Test
  void tones() {
    assertThat(after(Operation.INVERT, 0)).containsExactly(205, 180, 155, 130, 105);
    assertThat(after(Operation.POSTERIZE, 2)).containsExactly(0, 64, 64, 64, 128);
    assertThat(after(Operation.POSTERIZE, 0)).containsOnly(0);
    assertThat(after(Operation.POSTERIZE, 8)).containsExactly(50, 75, 100, 125, 150);
    assertThat(after(Operation.SOLARIZE, 100)).containsExactly(50, 75, 155, 130, 105);
    assertThat(after(Operation.SOLARIZE_ADD, 110)).containsExactly(160, 185, 210, 235, 150);
    assertThat(after(Operation.AUTO_CONTRAST, 0)).containsExactly(0, 63, 127, 191, 255);
  }

  @Test
  void equalizingFlattensTheHistogram() {
    Raster dark = Images.grey(64, 64, i -> (i % 64) / 2);
    int[] flat = Images.values(Operation.EQUALIZE.apply(dark, 0));
    assertThat(Arrays.stream(flat).min()).hasValue(0);
    assertThat(Arrays.stream(flat).max()).hasValue(255);
    assertThat(Arrays.stream(flat).distinct().count()).isBetween(30L, 32L);
    Raster constant = Images.grey(8, 8, i -> 77);
    assertThat(Images.values(Operation.EQUALIZE.apply(constant, 0))).containsOnly(77);
    assertThat(Images.values(Operation.AUTO_CONTRAST.apply(constant, 0))).containsOnly(77);
  }

  @Test
  void enhancements() {
    assertThat(after(Operation.BRIGHTNESS, 0.5)).containsExactly(25, 37, 50, 62, 75);
    assertThat(after(Operation.BRIGHTNESS, 2)).containsExactly(100, 150, 200, 250, 255);
    assertThat(after(Operation.CONTRAST, 0)).containsOnly(100);
    assertThat(after(Operation.CONTRAST, 2)).containsExactly(0, 50, 100, 150, 200);
    Raster red = new Raster(1, 1, 3, new byte[] {(byte) 200, 10, 20});
    assertThat(Images.values(Operation.COLOR.apply(red, 0))).containsOnly(68);
    Raster dot = Images.grey(3, 3, i -> i == 4 ? 130 : 0);
    assertThat(Images.values(Operation.SHARPNESS.apply(dot, 0)))
        .containsExactly(0, 0, 0, 0, 50, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"COLOR", "CONTRAST", "BRIGHTNESS", "SHARPNESS"},
      mode = EnumSource.Mode.INCLUDE)
  void enhancementByOneChangesNothing(Operation operation) {
    Raster image = Images.noise(9, 7, 3, 1);
    assertThat(operation.apply(image, 1).pixels()).isEqualTo(image.pixels());
  }

  @Test
  void quarterTurnIsExact() {
    Raster image = Images.grey(3, 3, i -> i);
    assertThat(Images.values(Operation.ROTATE.apply(image, 90)))
        .containsExactly(2, 5, 8, 1, 4, 7, 0, 3, 6);
    assertThat(Operation.ROTATE.apply(image, 0).pixels()).isEqualTo(image.pixels());
  }

  @Test
  void shiftsAndShearsLeaveGreyBehind() {
    Raster image = Images.grey(2, 4, i -> i);
    assertThat(Images.values(Operation.TRANSLATE_X.apply(image, 0.25)))
        .containsExactly(1, 2, 3, 128, 5, 6, 7, 128);
    assertThat(Images.values(Operation.TRANSLATE_Y.apply(image, -0.5)))
        .containsExactly(128, 128, 128, 128, 0, 1, 2, 3);
    assertThat(Images.values(Operation.SHEAR_X.apply(image, 2)))
        .containsExactly(1, 2, 3, 128, 7, 128, 128, 128);
  }

  private static int[] after(Operation operation, double argument) {
    return Images.values(operation.apply(RAMP, argument));
  }
}
