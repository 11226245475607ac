package org.supernet4j.datasets.folder;

import java.awt.image.Raster;

/** Printing colours of JPEG files, which the JDK's reader gives as they are coded. */
final class CmykColors {
  /** Values of a pixel. */
  static final int BANDS = 4;

  private static final int RGB = 3;
  private static final int YCCK = 2;

  private CmykColors() {}

  /**
   * Red, green and blue, without a colour profile: each is what its ink and black leave over.
   *
   * @param coded the decoded file, before any conversion
   * @param adobeTransform 2 for YCCK, 0 for CMYK, both inverted as Adobe does; -1 for CMYK that is
   *     not
   */
  static org.supernet4j.datasets.augment.Raster toRgb(Raster coded, int adobeTransform) {
    int width = coded.getWidth();
    byte[] pixels = new byte[coded.getHeight() * width * RGB];
    int[] row = new int[width * BANDS];
    int to = 0;
    for (int y = 0; y < coded.getHeight(); y++) {
      coded.getPixels(0, y, width, 1, row);
      for (int from = 0; from < row.length; from += BANDS) {
        if (adobeTransform == YCCK) {
          decode(row, from);
        }
        // Adobe stores 255 for no ink: its values are light, not ink.
        for (int channel = 0; channel < RGB; channel++) {
          int light = adobeTransform < 0 ? 255 - row[from + channel] : row[from + channel];
          int notBlack = adobeTransform < 0 ? 255 - row[from + RGB] : row[from + RGB];
          pixels[to++] = (byte) ((light * notBlack + 127) / 255);
        }
      }
    }
    return new org.supernet4j.datasets.augment.Raster(coded.getHeight(), width, RGB, pixels);
  }

  /** YCbCr to the complements of the colours that it codes, in place (JFIF's matrix). */
  private static void decode(int[] row, int from) {
    double luma = row[from];
    double blue = row[from + 1] - 128;
    double red = row[from + 2] - 128;
    row[from] = clipped(255 - (luma + 1.402 * red));
    row[from + 1] = clipped(255 - (luma - 0.344136 * blue - 0.714136 * red));
    row[from + 2] = clipped(255 - (luma + 1.772 * blue));
  }

  private static int clipped(double value) {
    return (int) Math.max(0, Math.min(255, Math.round(value)));
  }
}
