package org.supernet4j.datasets.folder;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What the first bytes of an image file tell.
 *
 * @param format {@code jpeg} or {@code png}
 * @param components values of a pixel in a JPEG file; 0 for PNG
 * @param adobeTransform how Adobe's marker says that colours are coded: 0 as they are, 1 YCbCr, 2
 *     YCCK; -1 without the marker
 */
record ImageHeader(String format, int components, int adobeTransform) {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final int ADOBE_TRANSFORM = 11;
  private static final int ADOBE_MARKER = 0xee;
  private static final int SCAN_MARKER = 0xda;
  private static final int COMPONENTS = 5;

  /**
   * Reads the beginning of a file.
   *
   * @param content the file's content, or enough of its beginning
   * @throws UnreadableImageException if it is empty or begins like no JPEG or PNG file
   */
  static ImageHeader of(byte[] content) throws UnreadableImageException {
    if (content.length == 0) {
      throw new UnreadableImageException("is empty");
    }
    if (content.length > PNG.length && Arrays.equals(content, 0, PNG.length, PNG, 0, PNG.length)) {
      return new ImageHeader("png", 0, -1);
    }
    if (content.length > 2 && at(content, 0) == 0xff && at(content, 1) == 0xd8) {
      return jpeg(content);
    }
    throw new UnreadableImageException("is neither a JPEG nor a PNG file");
  }

  private static ImageHeader jpeg(byte[] content) throws UnreadableImageException {
    int transform = -1;
    int place = 2;
    while (place + 4 <= content.length && at(content, place) == 0xff) {
      int marker = at(content, place + 1);
      int start = place + 4;
      if (marker == 0xff) {
        place++;
        continue;
      }
      int end = place + 2 + (at(content, place + 2) << 8 | at(content, place + 3));
      if (end > content.length || marker == SCAN_MARKER) {
        break;
      }
      if (isFrame(marker) && start + COMPONENTS < end) {
        return new ImageHeader(
            "jpeg", at(content, start + COMPONENTS), transform(content, transform, end));
      }
      if (isAdobe(content, marker, start, end)) {
        transform = at(content, start + ADOBE_TRANSFORM);
      }
      place = end;
    }
    throw new UnreadableImageException("is damaged (a JPEG file without a frame)");
  }

  /** Adobe's marker may come after the frame's. */
  private static int transform(byte[] content, int before, int frameEnd) {
    int place = frameEnd;
    int transform = before;
    while (place + 4 <= content.length
        && at(content, place) == 0xff
        && at(content, place + 1) != SCAN_MARKER) {
      int start = place + 4;
      int end = place + 2 + (at(content, place + 2) << 8 | at(content, place + 3));
      if (end <= content.length && isAdobe(content, at(content, place + 1), start, end)) {
        transform = at(content, start + ADOBE_TRANSFORM);
      }
      place = Math.max(end, start);
    }
    return transform;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean isAdobe(byte[] content, int marker, int start, int end) {
    return marker == ADOBE_MARKER
        && start + ADOBE_TRANSFORM < end
        && Arrays.equals(content, start, start + ADOBE.length, ADOBE, 0, ADOBE.length);
  }

  private static int at(byte[] content, int place) {
    return content[place] & 0xff;
  }
}
