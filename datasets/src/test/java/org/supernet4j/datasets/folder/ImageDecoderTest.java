package org.supernet4j.datasets.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
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
        ImageBytes.decode(SmallFolder.encoded(SmallFolder.plain(type, 9, 14, 200, 50), format));
    assertThat(image.height()).isEqualTo(9);
    assertThat(image.width()).isEqualTo(14);
    assertColour(image, 200, 50, 100, 3);
  }

  @Test
  void indexedColoursAreLookedUp() throws Exception {
    BufferedImage image = SmallFolder.plain(BufferedImage.TYPE_BYTE_INDEXED, 4, 4, 255, 0);
    int color = image.getRGB(0, 0);
    assertColour(
        ImageBytes.decode(SmallFolder.encoded(image, "png")),
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
    assertColour(ImageBytes.decode(SmallFolder.encoded(grey, format)), 90, 90, 90, 1);
  }

  @Test
  void sixteenBitsAreCutToEight() throws Exception {
    BufferedImage deep = new BufferedImage(4, 4, BufferedImage.TYPE_USHORT_GRAY);
    for (int i = 0; i < 16; i++) {
      deep.getRaster().setSample(i % 4, i / 4, 0, 0x6fff);
    }
    assertColour(ImageBytes.decode(SmallFolder.encoded(deep, "png")), 0x6f, 0x6f, 0x6f, 0);
  }

  @Test
  void inksBecomeLight() throws Exception {
    byte[] plain = SmallFolder.ofComponents(new int[] {55, 155, 205, 127}, -1);
    assertColour(ImageBytes.decode(plain), 100, 50, 25, 3);
    byte[] inverted = SmallFolder.ofComponents(new int[] {200, 100, 50, 128}, 0);
    assertColour(ImageBytes.decode(inverted), 100, 50, 25, 3);
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
    assertColour(ImageBytes.decode(SmallFolder.ofComponents(coded, 2)), 100, 50, 25, 3);
  }

  @Test
  void threeValuesWithoutAnyMarkerAreLumaAndChroma() throws Exception {
    // The JDK's reader takes such files for red, green and blue, the IJG's library does not.
    byte[] bare = SmallFolder.ofComponents(new int[] {100, 128, 200}, -1);
    assertColour(ImageBytes.decode(bare), 201, 49, 100, 3);
    byte[] marked = SmallFolder.ofComponents(new int[] {100, 128, 200}, 0);
    assertColour(ImageBytes.decode(marked), 100, 128, 200, 3);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 255", "2, 2, 170", "4, 6, 102", "8, 200, 200"})
  void greyOfFewBitsSpansAllValues(int bits, int value, int expected) throws Exception {
    byte[] row = {0, (byte) (value << (8 - bits))};
    Raster image = ImageBytes.decode(ImageBytes.greyPng(1, 1, bits, row));
    assertColour(image, expected, expected, expected, 0);
  }

  @Test
  void transparencyIsIgnored() throws Exception {
    BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_4BYTE_ABGR);
    for (int i = 0; i < 4; i++) {
      image.setRGB(i % 2, i / 2, 0x11c83264);
    }
    assertColour(ImageBytes.decode(SmallFolder.encoded(image, "png")), 200, 50, 100, 0);
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
