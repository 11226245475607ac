package org.supernet4j.datasets.folder;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Decodes JPEG and PNG files into red, green and blue bytes. Colour profiles, transparency and the
 * orientation in EXIF are ignored, as by most who train on ImageNet. Safe for use by many threads.
 */
final class ImageDecoder {
  private static final int RGB = 3;
  private static final int HIGH_BYTE = 8;

  private ImageDecoder() {}

  /**
   * Decodes a file's content.
   *
   * @throws UnreadableImageException if it is empty, damaged or of another format
   */
  static org.supernet4j.datasets.augment.Raster decode(byte[] content)
      throws UnreadableImageException {
    ImageHeader header = ImageHeader.of(content);
    ImageReader reader = ImageIO.getImageReadersByFormatName(header.format()).next();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
      reader.setInput(in, true, true);
      if (header.components() == CmykColors.BANDS) {
        return CmykColors.toRgb(reader.readRaster(0, null), header.adobeTransform());
      }
      return toRgb(reader.read(0));
    } catch (IOException | RuntimeException e) {
      // The readers of the JDK throw runtime exceptions, too, on damaged content.
      throw new UnreadableImageException("is damaged (" + e.getMessage() + ")", e);
    } finally {
      reader.dispose();
    }
  }

  private static org.supernet4j.datasets.augment.Raster toRgb(BufferedImage image) {
    Raster raster = image.getRaster();
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] pixels;
    if (image.getColorModel() instanceof IndexColorModel) {
      pixels = indexed(image);
    } else if (raster.getNumBands() == RGB
        && raster.getTransferType() == DataBuffer.TYPE_BYTE
        && raster.getDataElements(0, 0, width, height, null) instanceof byte[] interleaved) {
      pixels = interleaved;
    } else {
      pixels = samples(raster);
    }
    return new org.supernet4j.datasets.augment.Raster(height, width, RGB, pixels);
  }

  private static byte[] indexed(BufferedImage image) {
    int width = image.getWidth();
    int[] colors = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    byte[] pixels = new byte[colors.length * RGB];
    for (int i = 0; i < colors.length; i++) {
      pixels[i * RGB] = (byte) (colors[i] >> 16);
      pixels[i * RGB + 1] = (byte) (colors[i] >> 8);
      pixels[i * RGB + 2] = (byte) colors[i];
    }
    return pixels;
  }

  /** Grey becomes three equal values; of deeper samples the high bytes count. */
  private static byte[] samples(Raster raster) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    boolean grey = bands < RGB;
    int shift = raster.getTransferType() == DataBuffer.TYPE_USHORT ? HIGH_BYTE : 0;
    byte[] pixels = new byte[raster.getHeight() * width * RGB];
    int[] row = new int[width * bands];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < RGB; channel++) {
          pixels[to++] = (byte) (row[x * bands + (grey ? 0 : channel)] >> shift);
        }
      }
    }
    return pixels;
  }
}
