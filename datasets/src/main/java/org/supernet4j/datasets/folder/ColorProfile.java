package org.supernet4j.datasets.folder;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Colour profiles of the International Color Consortium (ICC.1:2022). They are ignored, as by most
 * who train on photos, but for those whose values are no shades of red, green and blue at all.
 */
final class ColorProfile {
  /** Bytes of a profile's header. */
  static final int HEADER = 128;

  private static final int SPACE = 16;
  private static final int SIGNATURE = 36;
  private static final int TAG = 4;

  /** Spaces of three values that are not red, green and blue. */
  private static final Set<String> FOREIGN =
      Set.of("Lab ", "XYZ ", "Luv ", "Yxy ", "YCbr", "HSV ", "HLS ", "CMY ");

  private ColorProfile() {}

  /**
   * Checks that the colours of an image are no others than red, green and blue. Damaged profiles
   * and those of other numbers of values are ignored.
   *
   * @param bytes hold a profile, or its beginning
   * @param start where it begins
   * @throws UnreadableImageException naming the colour space
   */
  static void requireRgb(byte[] bytes, int start) throws UnreadableImageException {
    if (start + HEADER > bytes.length || !tag(bytes, start + SIGNATURE).equals("acsp")) {
      return;
    }
    String space = tag(bytes, start + SPACE);
    if (FOREIGN.contains(space)) {
      throw new UnreadableImageException(
          "has colours of the space "
              + space.strip()
              + ", says its profile, not red, green and blue; convert it to RGB");
    }
  }

  private static String tag(byte[] bytes, int place) {
    return new String(bytes, place, TAG, StandardCharsets.ISO_8859_1);
  }
}
