package org.supernet4j.datasets.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResizeTest {
  @Test
  void sameSizeChangesNothing() {
    Raster image = Images.noise(6, 8, 3, 1);
    assertThat(Resize.part(image, 0, 0, 6, 8, 6, 8).pixels()).isEqualTo(image.pixels());
    assertThat(Resize.centre(image, 6, 6, 6).pixels())
        .isEqualTo(Resize.part(image, 0, 1, 6, 6, 6, 6).pixels());
  }

  @Test
  void halvingWeighsNeighboursByATriangle() {
    Raster image = Images.grey(1, 4, i -> new int[] {0, 80, 160, 240}[i]);
    // Weights .75 .75 .25 over 1.75 at the left border, mirrored at the right one.
    assertThat(Images.values(Resize.part(image, 0, 0, 1, 4, 1, 2))).containsExactly(57, 183);
  }

  @Test
  void doublingInterpolates() {
    Raster image = Images.grey(1, 2, i -> 100 * i);
    assertThat(Images.values(Resize.part(image, 0, 0, 1, 2, 1, 4))).containsExactly(0, 25, 75, 100);
  }

  @Test
  void constantImagesStayConstant() {
    Raster image = Images.grey(37, 53, i -> 201);
    assertThat(Images.values(Resize.centre(image, 24, 20, 22))).containsOnly(201);
    assertThat(Images.values(Resize.part(image, 3, 5, 17, 29, 64, 7))).containsOnly(201);
  }

  @Test
  void pixelsBesideThePartPlayNoRole() {
    Raster image = Images.grey(10, 10, i -> i % 10 < 5 ? 10 : 250);
    assertThat(Images.values(Resize.part(image, 0, 0, 10, 5, 3, 3))).containsOnly(10);
  }

  @Test
  void centreIsCutFromTheResizedImage() {
    Raster image = Images.grey(8, 16, i -> 15 * (i % 16));
    Raster centre = Resize.centre(image, 8, 4, 4);
    assertThat(centre.height()).isEqualTo(4);
    assertThat(Images.values(centre)).startsWith(90, 105, 120, 135);
  }

  @Test
  void centreOfAThinImageNeedsNoMemoryForItsLength() {
    byte[] pixels = new byte[4_000_000 * 3];
    Arrays.fill(pixels, 3 * 1_999_000, 3 * 2_001_000, (byte) 7);
    Raster centre = Resize.centre(new Raster(4_000_000, 1, 3, pixels), 256, 224, 224);
    assertThat(centre.pixels()).hasSize(224 * 224 * 3).containsOnly(7);
  }
}
