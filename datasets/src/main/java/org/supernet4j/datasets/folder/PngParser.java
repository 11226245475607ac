package org.supernet4j.datasets.folder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Takes a PNG file apart, chunk by chunk, to its end, and compares the checksums of all chunks that
 * pixels depend on, which the JDK's decoder does not. The other chunks are left out of what is
 * decoded.
 */
final class PngParser {
  private static final int SIGNATURE = 8;

  /** Length, type and checksum of a chunk. */
  private static final int FRAME = 12;

  private static final int HEADER_BYTES = 13;
  private static final int CRITICAL = 0x20;

  private final byte[] content;
  private final ByteBuffer bytes;
  private final int maxPixels;
  private final ByteArrayOutputStream kept;
  private boolean hasPixels;

  PngParser(byte[] content, int maxPixels) {
    this.content = content;
    this.bytes = ByteBuffer.wrap(content);
    this.maxPixels = maxPixels;
    this.kept = new ByteArrayOutputStream(content.length);
  }

  /**
   * Reads up to the last chunk; what comes behind it plays no role.
   *
   * @throws UnreadableImageException if the file ends before, is damaged, or declares too many
   *     pixels
   */
  CodedImage parse() throws UnreadableImageException {
    kept.write(content, 0, SIGNATURE);
    int place = SIGNATURE;
    if (!chunk(place).equals("IHDR") || bytes.getInt(place) != HEADER_BYTES) {
      throw damaged("its first chunk is not IHDR");
    }
    long width = Integer.toUnsignedLong(bytes.getInt(place + 8));
    long height = Integer.toUnsignedLong(bytes.getInt(place + 12));
    CodedImage.requireSize(width, height, maxPixels);
    String type = chunk(place);
    while (!type.equals("IEND")) {
      keep(type, place);
      place += FRAME + bytes.getInt(place);
      type = chunk(place);
    }
    if (!hasPixels) {
      throw damaged("it holds no pixels");
    }
    keep(type, place);
    return new CodedImage("png", (int) width, (int) height, 0, -1, kept.toByteArray());
  }

  /** The type of the chunk at a place, which is whole. */
  private String chunk(int place) throws UnreadableImageException {
    long length = place + 4 > content.length ? 0 : Integer.toUnsignedLong(bytes.getInt(place));
    if (place + FRAME + length > content.length) {
      throw damaged("truncated: the image does not end by byte %,d".formatted(content.length));
    }
    return new String(content, place + 4, 4, StandardCharsets.ISO_8859_1);
  }

  private void keep(String type, int place) throws UnreadableImageException {
    int length = bytes.getInt(place);
    if (type.equals("iCCP")) {
      requireRgb(place + 8, length);
    }
    if ((type.charAt(0) & CRITICAL) != 0) {
      return;
    }
    CRC32 checksum = new CRC32();
    checksum.update(content, place + 4, 4 + length);
    if ((int) checksum.getValue() != bytes.getInt(place + 8 + length)) {
      throw damaged("the checksum of chunk %s at byte %,d is wrong".formatted(type, place));
    }
    hasPixels |= type.equals("IDAT");
    kept.write(content, place, FRAME + length);
  }

  /** Looks at the colour space of a profile: its name, a zero, the way of packing, the profile. */
  private void requireRgb(int start, int length) throws UnreadableImageException {
    int place = start;
    int end = start + length;
    while (place < end && content[place] != 0) {
      place++;
    }
    byte[] header = new byte[ColorProfile.HEADER];
    Inflater inflater = new Inflater();
    try {
      if (place + 2 < end) {
        inflater.setInput(content, place + 2, end - place - 2);
        inflater.inflate(header);
        ColorProfile.requireRgb(header, 0);
      }
    } catch (DataFormatException damagedProfile) {
      // A bad profile is no damage of the pixels.
      return;
    } finally {
      inflater.end();
    }
  }

  private static UnreadableImageException damaged(String how) {
    return new UnreadableImageException("is damaged (" + how + ")");
  }
}
