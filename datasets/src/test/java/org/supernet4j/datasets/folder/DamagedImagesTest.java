package org.supernet4j.datasets.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damage is found, and what merely looks odd is read. */
class DamagedImagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png"})
  void everyTruncationIsFound(String format) throws IOException {
    byte[] whole = ImageBytes.photo(format, 1);
    for (int bytes = 1; bytes < whole.length; bytes++) {
      byte[] cut = Arrays.copyOf(whole, bytes);
      assertThatThrownBy(() -> CodedImage.of(cut, ImageBytes.MAX_PIXELS))
          .as("%s of %s bytes", bytes, whole.length)
          .isInstanceOf(UnreadableImageException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"jpeg, 70", "png, 70", "jpeg, 99", "png, 99"})
  void truncatedFileIsCalledSo(String format, int percent) throws IOException {
    byte[] whole = ImageBytes.photo(format, 2);
    byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
    assertThatThrownBy(() -> ImageBytes.decode(cut))
        .hasMessage("is damaged (truncated: the image does not end by byte %,d)", cut.length);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9})
  void zerosInTheScanAreFound(double share) throws IOException {
    byte[] jpeg = ImageBytes.photo("jpeg", 3);
    int scan = ImageBytes.scan(jpeg);
    Arrays.fill(jpeg, scan + (int) ((jpeg.length - scan) * share), jpeg.length - 2, (byte) 0);
    assertThatThrownBy(() -> ImageBytes.decode(jpeg))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageStartingWith("is damaged (Corrupt JPEG data");
  }

  @Test
  void noiseInTheScanIsFound() throws IOException {
    for (int seed = 0; seed < 20; seed++) {
      byte[] jpeg = ImageBytes.photo("jpeg", seed);
      int scan = ImageBytes.scan(jpeg);
      SplittableRandom random = new SplittableRandom(seed);
      for (int place = scan + 200; place < jpeg.length - 2; place++) {
        jpeg[place] = (byte) random.nextInt(255);
      }
      assertThatThrownBy(() -> ImageBytes.decode(jpeg))
          .as("seed %s", seed)
          .isInstanceOf(UnreadableImageException.class)
          .hasMessageStartingWith("is damaged");
    }
  }

  @Test
  void anyChangedByteOfPngPixelsIsFound() throws IOException {
    byte[] png = ImageBytes.photo("png", 4);
    for (int place = 41; place < png.length - 12; place += 97) {
      byte[] changed = png.clone();
      changed[place] ^= 0x10;
      assertThatThrownBy(() -> ImageBytes.decode(changed))
          .as("byte %s", place)
          .hasMessage("is damaged (the checksum of chunk IDAT at byte 33 is wrong)");
    }
  }

  @Test
  void pngOfTooFewRowsIsFound() {
    byte[] twoOfThree = {0, 1, 2, 0, 3, 4};
    assertThatThrownBy(() -> ImageBytes.decode(ImageBytes.greyPng(2, 3, 8, twoOfThree)))
        .isInstanceOf(UnreadableImageException.class)
        .hasMessageStartingWith("is damaged");
  }

  @Test
  void oddButWholeFilesAreRead() throws Exception {
    byte[] jpeg = ImageBytes.photo("jpeg", 5);
    byte[] pixels = ImageBytes.decode(jpeg).pixels();
    byte[] oddRevision = jpeg.clone();
    oddRevision[11] = 9;
    byte[] oddLimits = jpeg.clone();
    oddLimits[ImageBytes.scan(jpeg) - 2] = 0;
    byte[] more = Arrays.copyOf(jpeg, jpeg.length + 1000);
    byte[] badProfile = ImageBytes.withJpegProfile(jpeg, new byte[200]);
    byte[] oddAdobe =
        ImageBytes.withSegment(
            jpeg, 0xee, "Adobe\0d\0\0\0\0\7".getBytes(StandardCharsets.US_ASCII));
    for (byte[] odd : new byte[][] {oddRevision, oddLimits, more, badProfile, oddAdobe}) {
      assertThat(ImageBytes.decode(odd).pixels()).isEqualTo(pixels);
    }
  }

  @Test
  void oddRevisionDoesNotHideDamage() throws IOException {
    byte[] jpeg = ImageBytes.photo("jpeg", 6);
    jpeg[11] = 9;
    Arrays.fill(jpeg, ImageBytes.scan(jpeg) + 100, jpeg.length - 2, (byte) 0);
    assertThatThrownBy(() -> ImageBytes.decode(jpeg)).hasMessageContaining("Corrupt JPEG data");
  }
}
