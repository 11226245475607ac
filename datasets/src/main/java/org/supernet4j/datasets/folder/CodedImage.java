package org.supernet4j.datasets.folder;

import java.util.Locale;

/**
 * An image file taken apart: its size and the bytes that its pixels are made of, whole as far as
 * this can be known without decoding them.
 *
 * @param format {@code jpeg} or {@code png}
 * @param width columns of pixels
 * @param height rows of pixels
 * @param components values of a pixel in a JPEG file; 0 for PNG
 * @param adobeTransform how Adobe's marker says that colours are coded: 0 as they are, 1 YCbCr, 2
 *     YCCK; -1 without the marker
 * @param coded a file of the same pixels, without colour profiles and other additions, which
 *     decoders would heed or warn of
 */
record CodedImage(
    String format, int width, int height, int components, int adobeTransform, byte[] coded) {

  /**
   * Takes a file apart.
   *
   * @param content the whole file
   * @param maxPixels how many pixels it may declare
   * @throws UnreadableImageException if it is empty, truncated, damaged, too large, or of a kind
   *     that is not read
   */
  static CodedImage of(byte[] content, int maxPixels) throws UnreadableImageException {
    FileKind kind = FileKind.of(content);
    return switch (kind) {
      case JPEG -> new JpegParser(content, maxPixels).parse();
      case PNG -> new PngParser(content, maxPixels).parse();
      default -> throw new UnreadableImageException(kind.refusal());
    };
  }

  /**
   * Checks a declared size before memory is taken for it.
   *
   * @throws UnreadableImageException if it is none, or too large
   */
  static void requireSize(long width, long height, int maxPixels) throws UnreadableImageException {
    if (width < 1 || height < 1) {
      throw new UnreadableImageException(
          "is damaged (it declares %d x %d pixels)".formatted(width, height));
    }
    if (width > maxPixels / height) {
      throw new UnreadableImageException(
          String.format(
              Locale.ROOT,
              "declares %,d x %,d pixels; allowed are at most %,d in all, by dataset.max-pixels",
              width,
              height,
              maxPixels));
    }
  }
}
