package org.supernet4j.datasets.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.datasets.augment.Raster;

class ImageDecoderTest {
  @ParameterizedTest
  @CsvSource({
    "jpeg, " + BufferedImage.TYPE_INT_RGB,
    "png, " + BufferedImage.TYPE_INT_RGB,
    "png, " + BufferedImage.TYPE_3BYTE_BGR,
    "png, " + BufferedImage.TYPE_4BYTE_ABGR
  })
  void colours(String format, int type) throws Exception {
    Raster image =
        ImageDecoder.decode(SmallFolder.encoded(SmallFolder.plain(type, 9, 14, 200, 50), format));
    assertThat(image.height()).isEqualTo(9);
    assertThat(image.width()).isEqualTo(14);
    assertColour(image, 200, 50, 100, 3);
  }

  @Test
  void indexedColoursAreLookedUp() throws Exception {
    BufferedImage image = SmallFolder.plain(BufferedImage.TYPE_BYTE_INDEXED, 4, 4, 255, 0);
    int color = image.getRGB(0, 0);
    assertColour(
        ImageDecoder.decode(SmallFolder.encoded(image, "png")),
        color >> 16 & 0xff,
        color >> 8 & 0xff,
        color & 0xff,
        0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void greyBecomesThreeEqualValues(String format) throws Exception {
    BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < 64; i++) {
      grey.getRaster().setSample(i % 8, i / 8, 0, 90);
    }
    assertColour(ImageDecoder.decode(SmallFolder.encoded(grey, format)), 90, 90, 90, 1);
  }

  @Test
  void sixteenBitsAreCutToEight() throws Exception {
    BufferedImage deep = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 16; i++) {
      deep.getRaster().setSample(i % 4, i / 4, 0, 0x6fff);
    }
    assertColour(ImageDecoder.decode(SmallFolder.encoded(deep, "png")), 0x6f, 0x6f, 0x6f, 0);
  }

  @Test
  void inksBecomeLight() throws Exception {
    byte[] plain = SmallFolder.fourComponents(new int[] {55, 155, 205, 127}, -1);
    assertColour(ImageDecoder.decode(plain), 100, 50, 25, 3);
    byte[] inverted = SmallFolder.fourComponents(new int[] {200, 100, 50, 128}, 0);
    assertColour(ImageDecoder.decode(inverted), 100, 50, 25, 3);
  }

  @Test
  void lumaAndChromaOfInksBecomeLight() throws Exception {
    // The complements of 200, 100 and 50 by JFIF's matrix.
    double luma = 0.299 * 55 + 0.587 * 155 + 0.114 * 205;
    int[] coded = {
      (int) Math.round(luma),
      (int) Math.round(128 + 0.564 * (205 - luma)),
      (int) Math.round(128 + 0.713 * (55 - luma)),
      128
    };
    assertColour(ImageDecoder.decode(SmallFolder.fourComponents(coded, 2)), 100, 50, 25, 3);
  }

  @Test
  void damageIsTold() throws Exception {
    byte[] whole =
        SmallFolder.encoded(SmallFolder.plain(BufferedImage.TYPE_INT_RGB, 64, 64, 10, 20), "png");
    assertThatThrownBy(() -> ImageDecoder.decode(new byte[0])).hasMessage("is empty");
    assertThatThrownBy(() -> ImageDecoder.decode(new byte[100]))
        .hasMessage("is neither a JPEG nor a PNG file");
    assertThatThrownBy(() -> ImageDecoder.decode(Arrays.copyOf(whole, whole.length / 2)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("is damaged");
    byte[] jpeg =
        SmallFolder.encoded(SmallFolder.plain(BufferedImage.TYPE_INT_RGB, 64, 64, 10, 20), "jpeg");
    assertThatThrownBy(() -> ImageDecoder.decode(Arrays.copyOf(jpeg, 100)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining("is damaged");
  }

  private static void assertColour(Raster image, int red, int green, int blue, int tolerance) {
    int[] expected = {red, green, blue};
    for (int i = 0; i < image.pixels().length; i++) {
      assertThat(image.pixels()[i] & 0xff)
          .as("value %s", i)
          .isCloseTo(expected[i % 3], within(tolerance));
    }
  }
}
