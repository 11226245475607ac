package org.supernet4j.datasets.folder;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.supernet4j.datasets.augment.Raster;

/** Contents of image files, and what can happen to them. */
final class ImageBytes {
  static final int MAX_PIXELS = 1 << 20;
  private static final int AFTER_HEADER = 33;

  private ImageBytes() {}

  /** The pixels of a file. */
  static Raster decode(byte[] content) throws UnreadableImageException {
    return ImageDecoder.decode(CodedImage.of(content, MAX_PIXELS));
  }

  /** A file of 48 x 64 pixels of soft noise, so that most of it are pixels. */
  static byte[] photo(String format, long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 48; y++) {
      for (int x = 0; x < 64; x++) {
        int base = 2 * x + 2 * y;
        image.setRGB(
            x, y, ((base + random.nextInt(30)) << 16) | (random.nextInt(200) << 8) | (255 - base));
      }
    }
    return SmallFolder.encoded(image, format);
  }

  /** Where the pixels of a JPEG file begin. */
  static int scan(byte[] jpeg) {
    int place = 2;
    while ((jpeg[place + 1] & 0xff) != 0xda) {
      place += 2 + length(jpeg, place);
    }
    return place + 2 + length(jpeg, place);
  }

  private static int length(byte[] jpeg, int place) {
    return ((jpeg[place + 2] & 0xff) << 8) | (jpeg[place + 3] & 0xff);
  }

  /** The JPEG file with one more segment at its beginning. */
  static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    ByteBuffer file = ByteBuffer.allocate(jpeg.length + 4 + body.length);
    file.put(jpeg, 0, 2).put((byte) 0xff).put((byte) marker).putShort((short) (body.length + 2));
    return file.put(body).put(jpeg, 2, jpeg.length - 2).array();
  }

  /** The JPEG file with a colour profile. */
  static byte[] withJpegProfile(byte[] jpeg, byte[] profile) {
    byte[] name = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1);
    return withSegment(
        jpeg, 0xe2, ByteBuffer.allocate(14 + profile.length).put(name).put(profile).array());
  }

  /** The PNG file with a colour profile. */
  static byte[] withPngProfile(byte[] png, byte[] profile) {
    Deflater deflater = new Deflater();
    deflater.setInput(profile);
    deflater.finish();
    byte[] packed = new byte[profile.length + 100];
    int bytes = deflater.deflate(packed);
    deflater.end();
    ByteBuffer body = ByteBuffer.allocate(3 + bytes).put((byte) 'x').put((byte) 0).put((byte) 0);
    return withChunk(png, "iCCP", body.put(packed, 0, bytes).array());
  }

  /** The PNG file with one more chunk behind its header. */
  static byte[] withChunk(byte[] png, String type, byte[] body) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(png, 0, AFTER_HEADER);
    file.writeBytes(chunk(type, body));
    file.write(png, AFTER_HEADER, png.length - AFTER_HEADER);
    return file.toByteArray();
  }

  /** A chunk of a PNG file. */
  static byte[] chunk(String type, byte[] body) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 checksum = new CRC32();
    checksum.update(name);
    checksum.update(body);
    return ByteBuffer.allocate(12 + body.length)
        .putInt(body.length)
        .put(name)
        .put(body)
        .putInt((int) checksum.getValue())
        .array();
  }

  /** A PNG file of a size, a number of bits, grey, whose pixels are these bytes, packed. */
  static byte[] greyPng(int width, int height, int bits, byte[] rows) {
    Deflater deflater = new Deflater();
    deflater.setInput(rows);
    deflater.finish();
    byte[] packed = new byte[rows.length + 100];
    int bytes = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
    file.writeBytes(
        chunk(
            "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) bits).array()));
    file.writeBytes(chunk("IDAT", ByteBuffer.allocate(bytes).put(packed, 0, bytes).array()));
    file.writeBytes(chunk("IEND", new byte[0]));
    return file.toByteArray();
  }

  /** The beginning of a profile of a colour space. */
  static byte[] profile(String space) {
    byte[] profile = new byte[ColorProfile.HEADER];
    System.arraycopy(space.getBytes(StandardCharsets.US_ASCII), 0, profile, 16, 4);
    System.arraycopy("acsp".getBytes(StandardCharsets.US_ASCII), 0, profile, 36, 4);
    return profile;
  }
}
