package org.supernet4j.datasets.folder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodedImageTest {
  private static final int LIMIT = 1 << 26;

  @Test
  void declaredSizeIsRefusedWithoutMemoryForIt() throws IOException {
    byte[] jpeg = ImageBytes.photo("jpeg", 1);
    int frame = frame(jpeg);
    for (int place : new int[] {frame + 5, frame + 7}) {
      jpeg[place] = (byte) (20_000 >> 8);
      jpeg[place + 1] = (byte) 20_000;
    }
    assertThatThrownBy(() -> CodedImage.of(jpeg, LIMIT))
        .hasMessage(
            "declares 20,000 x 20,000 pixels; allowed are at most 67,108,864 in all, by"
                + " dataset.max-pixels");
  }

  @ParameterizedTest
  @CsvSource({
    "30000, 30000, 'declares 30,000 x 30,000 pixels; allowed are at most 67,108,864'",
    "-1, -1, 'declares 4,294,967,295 x 4,294,967,295 pixels'",
    "0, 20, 'it declares 0 x 20 pixels'"
  })
  void declaredSizeOfPngIsRefused(int width, int height, String told) {
    byte[] png = ImageBytes.greyPng(width, height, 8, new byte[10]);
    assertThatThrownBy(() -> CodedImage.of(png, LIMIT))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageContaining(told);
  }

  @Test
  void limitIsInclusive() throws Exception {
    byte[] png = ImageBytes.photo("png", 1);
    assertThat(CodedImage.of(png, 48 * 64).width()).isEqualTo(64);
    assertThatThrownBy(() -> CodedImage.of(png, 48 * 64 - 1))
        .hasMessageContaining("64 x 48 pixels; allowed are at most 3,071 in all");
  }

  @ParameterizedTest
  @CsvSource({
    "GIF89a, is a GIF file",
    "BM12345678, is a BMP file",
    "RIFFabcdWEBPVP8, is a WebP file",
    "abcdftypavif, is a HEIF or AVIF file",
    "<!DOCTYPE html>, is a web page",
    "nothing, is of an unknown kind"
  })
  void otherKindsAreNamed(String content, String told) {
    assertThatThrownBy(() -> CodedImage.of(content.getBytes(ISO_8859_1), LIMIT))
        .hasMessage(told + "; read are JPEG and PNG files");
  }

  @Test
  void framesThatTheDecoderDoesNotReadAreNamed() throws IOException {
    byte[] arithmetic = ImageBytes.photo("jpeg", 1);
    int frame = frame(arithmetic);
    byte[] deep = arithmetic.clone();
    byte[] two = arithmetic.clone();
    arithmetic[frame + 1] = (byte) 0xc9;
    deep[frame + 4] = 12;
    two[frame + 9] = 2;
    assertThatThrownBy(() -> CodedImage.of(arithmetic, LIMIT))
        .hasMessageContaining("arithmetic-coded JPEG file; read are baseline and progressive");
    assertThatThrownBy(() -> CodedImage.of(deep, LIMIT))
        .hasMessage("is a JPEG file of 12 bits for each value; read are those of 8");
    assertThatThrownBy(() -> CodedImage.of(two, LIMIT))
        .hasMessageContaining("of 2 values for each pixel; read are those of 1 (grey)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Lab ", "XYZ ", "HSV "})
  void profileOfOtherColoursIsRefused(String space) throws IOException {
    String told = "has colours of the space " + space.strip();
    byte[] profile = ImageBytes.profile(space);
    byte[] jpeg = ImageBytes.withJpegProfile(ImageBytes.photo("jpeg", 1), profile);
    byte[] png = ImageBytes.withPngProfile(ImageBytes.photo("png", 1), profile);
    for (byte[] content : new byte[][] {jpeg, png}) {
      assertThatThrownBy(() -> CodedImage.of(content, LIMIT))
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageStartingWith(told)
          .hasMessageEndingWith("convert it to RGB");
    }
  }

  @Test
  void profilesOfRedGreenAndBlueAreIgnored() throws Exception {
    byte[] linear = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
    byte[] jpeg = ImageBytes.photo("jpeg", 1);
    byte[] png = ImageBytes.photo("png", 1);
    for (byte[] profile : new byte[][] {linear, ImageBytes.profile("CMYK")}) {
      assertThat(ImageBytes.decode(ImageBytes.withJpegProfile(jpeg, profile)).pixels())
          .isEqualTo(ImageBytes.decode(jpeg).pixels());
      assertThat(ImageBytes.decode(ImageBytes.withPngProfile(png, profile)).pixels())
          .isEqualTo(ImageBytes.decode(png).pixels());
    }
    byte[] damaged = ImageBytes.withChunk(png, "iCCP", new byte[] {'x', 0, 0, 77, 77, 77});
    assertThat(ImageBytes.decode(damaged).pixels()).isEqualTo(ImageBytes.decode(png).pixels());
  }

  private static int frame(byte[] jpeg) {
    for (int place = 2; ; place++) {
      if (jpeg[place] == (byte) 0xff && jpeg[place + 1] == (byte) 0xc0) {
        return place;
      }
    }
  }
}
