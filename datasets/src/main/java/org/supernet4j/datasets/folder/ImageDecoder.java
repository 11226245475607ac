package org.supernet4j.datasets.folder;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  private ImageDecoder() {}

  /**
   * Decodes the pixels of a file. Whatever the decoder warns of is damage: it goes on with grey or
   * with noise.
   *
   * @throws UnreadableImageException if they are damaged
   */
  static org.supernet4j.datasets.augment.Raster decode(CodedImage image)
      throws UnreadableImageException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(image.format()).next();
    List<String> warnings = new ArrayList<>();
    try (ImageInputStream in =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(image.coded()))) {
      reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
      reader.setInput(in, true, true);
      org.supernet4j.datasets.augment.Raster decoded =
          image.components() == CmykColors.BANDS
              ? CmykColors.toRgb(reader.readRaster(0, null), image.adobeTransform())
              : toRgb(reader.read(0));
      if (!warnings.isEmpty()) {
        throw new UnreadableImageException("is damaged (" + warnings.get(0) + ")");
      }
      return decoded;
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

  private static byte toByte(int sample, int bits) {
    return (byte)
        (bits >= Byte.SIZE ? sample >> (bits - Byte.SIZE) : sample * 255 / ((1 << bits) - 1));
  }

  /** Grey becomes three equal values; of deeper samples the high bytes count. */
  private static byte[] samples(Raster raster) {
    int width = raster.getWidth();
    int bands = raster.getNumBands();
    boolean grey = bands < RGB;
    int bits = raster.getSampleModel().getSampleSize(0);
    byte[] pixels = new byte[raster.getHeight() * width * RGB];
    int[] row = new int[width * bands];
    int to = 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        for (int channel = 0; channel < RGB; channel++) {
          pixels[to++] = toByte(row[x * bands + (grey ? 0 : channel)], bits);
        }
      }
    }
    return pixels;
  }
}
