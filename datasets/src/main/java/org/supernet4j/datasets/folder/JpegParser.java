package org.supernet4j.datasets.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Takes a JPEG file (ITU-T T.81) apart, marker by marker, to its end. Segments of applications are
 * left out of what is decoded, so that whatever the decoder warns of is damage: it gives its first
 * warning only, which must not be one of an odd profile or revision. How colours are coded is
 * decided here, by the rules of the IJG's library, and handed over in a marker of Adobe's.
 */
final class JpegParser {
  private static final byte[] ADOBE = "Adobe".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
  private static final int ADOBE_TRANSFORM = 11;
  private static final int YCBCR = 1;
  private static final int GREY = 1;
  private static final int RGB = 3;

  private static final int START_OF_IMAGE = 0xd8;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int START_OF_SCAN = 0xda;
  private static final int FIRST_RESTART = 0xd0;
  private static final int LAST_RESTART = 0xd7;
  private static final int TEMPORARY = 0x01;
  private static final int FIRST_APPLICATION = 0xe0;
  private static final int LAST_APPLICATION = 0xef;
  private static final int PROFILE_MARKER = 0xe2;
  private static final int ADOBE_MARKER = 0xee;
  private static final int COMMENT = 0xfe;
  private static final int PROGRESSIVE = 0xc2;

  /** The coefficients and the bits that a scan holds; of one that is not progressive, all. */
  private static final byte[] WHOLE_BLOCK = {0, 63, 0};

  private static final int SCAN_LIMITS = 3;

  private final byte[] content;
  private final int maxPixels;
  private final ByteArrayOutputStream kept;

  private int place = 2;
  private int frame;
  private int frameStart;
  private int profile = -1;
  private boolean jfif;
  private int transform = -1;
  private boolean scanned;

  JpegParser(byte[] content, int maxPixels) {
    this.content = content;
    this.maxPixels = maxPixels;
    this.kept = new ByteArrayOutputStream(content.length);
  }

  /**
   * Reads up to the end of the image; what comes behind it plays no role.
   *
   * @throws UnreadableImageException if the file ends before, is damaged, declares too many pixels
   *     or is of a kind that is not read
   */
  CodedImage parse() throws UnreadableImageException {
    int marker = marker();
    while (marker != END_OF_IMAGE) {
      if (marker == TEMPORARY || (marker >= FIRST_RESTART && marker <= START_OF_IMAGE)) {
        throw damaged("marker 0x%02x at byte %,d is out of place".formatted(marker, place - 1));
      }
      segment(marker);
      marker = marker();
    }
    if (!scanned) {
      throw damaged("it holds no pixels");
    }
    int components = at(frameStart + 5);
    byte[] coded = coded(components);
    return new CodedImage(
        "jpeg", number(frameStart + 3), number(frameStart + 1), components, transform, coded);
  }

  private void segment(int marker) throws UnreadableImageException {
    require(2);
    int start = place + 2;
    int end = place + number(place);
    if (end < start) {
      throw damaged("the segment at byte %,d has no length".formatted(place));
    }
    require(end - place);
    if (isFrame(marker)) {
      frame(marker, start, end);
    } else if (marker == START_OF_SCAN) {
      scan(start, end);
      return;
    } else if (marker >= FIRST_APPLICATION && marker <= LAST_APPLICATION) {
      application(marker, start, end);
    }
    if (marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION)) {
      kept.write(content, place - 2, end - place + 2);
    }
    place = end;
  }

  private void frame(int marker, int start, int end) throws UnreadableImageException {
    if (frame != 0) {
      throw damaged("a second frame begins at byte %,d".formatted(place));
    }
    if (end - start < 6) {
      throw damaged("its frame is cut short");
    }
    frame = marker;
    frameStart = start;
    if (marker > PROGRESSIVE) {
      throw new UnreadableImageException(
          "is a lossless, hierarchical or arithmetic-coded JPEG file; read are baseline and"
              + " progressive ones");
    }
    if (at(start) != Byte.SIZE) {
      throw new UnreadableImageException(
          "is a JPEG file of " + at(start) + " bits for each value; read are those of 8");
    }
    CodedImage.requireSize(number(start + 3), number(start + 1), maxPixels);
    int components = at(start + 5);
    if (components != GREY && components != RGB && components != CmykColors.BANDS) {
      throw new UnreadableImageException(
          "is a JPEG file of "
              + components
              + " values for each pixel; read are those of 1 (grey), 3 (colours) and 4 (CMYK)");
    }
    if (end - start < 6 + 3 * components) {
      throw damaged("its frame is cut short");
    }
  }

  private void application(int marker, int start, int end) {
    if (marker == FIRST_APPLICATION && begins(JFIF, start, end)) {
      jfif = true;
    } else if (marker == ADOBE_MARKER
        && start + ADOBE_TRANSFORM < end
        && begins(ADOBE, start, end)) {
      transform = at(start + ADOBE_TRANSFORM);
    } else if (marker == PROFILE_MARKER && profile < 0 && begins(PROFILE, start, end)) {
      profile = start + PROFILE.length + 2;
    }
  }

  private void scan(int start, int end) throws UnreadableImageException {
    if (frame == 0) {
      throw damaged("a scan begins at byte %,d, before any frame".formatted(place));
    }
    if (end - start < SCAN_LIMITS) {
      throw damaged("the header of the scan at byte %,d is cut short".formatted(place));
    }
    scanned = true;
    int data = end;
    while (data + 1 < content.length && !endsScan(data)) {
      data++;
    }
    place = end;
    require(data + 2 - end);
    int limits = end - SCAN_LIMITS;
    kept.write(content, start - 4, limits - start + 4);
    if (frame == PROGRESSIVE) {
      kept.write(content, limits, SCAN_LIMITS);
    } else {
      // Some cameras write others, which mean nothing here but make the decoder warn.
      kept.write(WHOLE_BLOCK, 0, SCAN_LIMITS);
    }
    kept.write(content, end, data - end);
    place = data;
  }

  private boolean endsScan(int data) {
    if (content[data] != (byte) 0xff) {
      return false;
    }
    int next = at(data + 1);
    return next != 0 && next != 0xff && !(next >= FIRST_RESTART && next <= LAST_RESTART);
  }

  /** The code of the marker here; any number of bytes of ones may come before it. */
  private int marker() throws UnreadableImageException {
    require(2);
    if (at(place) != 0xff) {
      throw damaged("no marker at byte %,d, where one must be".formatted(place));
    }
    while (at(place) == 0xff) {
      place++;
      require(1);
    }
    return at(place++);
  }

  private byte[] coded(int components) throws UnreadableImageException {
    if (components == RGB && profile >= 0) {
      ColorProfile.requireRgb(content, profile);
    }
    byte[] segments = kept.toByteArray();
    ByteArrayOutputStream file = new ByteArrayOutputStream(segments.length + 32);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) START_OF_IMAGE});
    if (components == RGB) {
      file.writeBytes(new byte[] {(byte) 0xff, (byte) ADOBE_MARKER, 0, 14});
      file.writeBytes(ADOBE);
      file.writeBytes(new byte[] {0, 100, 0, 0, 0, 0, (byte) (isRgb() ? 0 : YCBCR)});
    }
    file.writeBytes(segments);
    file.writeBytes(new byte[] {(byte) 0xff, (byte) END_OF_IMAGE});
    return file.toByteArray();
  }

  /** Whether the three values are red, green and blue, not luma and chroma. */
  private boolean isRgb() {
    if (jfif) {
      return false;
    }
    if (transform >= 0) {
      return transform == 0;
    }
    int first = frameStart + 6;
    return at(first) == 'R' && at(first + 3) == 'G' && at(first + 6) == 'B';
  }

  private boolean begins(byte[] name, int start, int end) {
    return start + name.length <= end
        && Arrays.equals(content, start, start + name.length, name, 0, name.length);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private void require(int bytes) throws UnreadableImageException {
    if (place + bytes > content.length) {
      throw damaged("truncated: the image does not end by byte %,d".formatted(content.length));
    }
  }

  private static UnreadableImageException damaged(String how) {
    return new UnreadableImageException("is damaged (" + how + ")");
  }

  private int number(int start) {
    return at(start) << Byte.SIZE | at(start + 1);
  }

  private int at(int index) {
    return content[index] & 0xff;
  }
}
