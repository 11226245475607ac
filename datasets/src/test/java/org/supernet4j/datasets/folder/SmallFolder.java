package org.supernet4j.datasets.folder;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.supernet4j.datasets.augment.AutoAugment;
import org.supernet4j.datasets.augment.HorizontalFlip;
import org.supernet4j.datasets.augment.RandomResizedCrop;
import org.supernet4j.datasets.folder.ImageFolderSettings.Unreadable;

/** A folder of small images of three classes, and image files of all kinds. */
final class SmallFolder {
  private SmallFolder() {}

  /** Writes 6 training and 3 test images for each class, each of one colour of its own. */
  static void write(Path folder) throws IOException {
    for (String split : List.of("train", "val")) {
      for (int label = 0; label < 3; label++) {
        Path images = Files.createDirectories(folder.resolve(split).resolve("n0" + (label + 1)));
        for (int i = 0; i < (split.equals("train") ? 6 : 3); i++) {
          BufferedImage image = plain(BufferedImage.TYPE_INT_RGB, 20 + i, 30, 60 * label, 40 * i);
          Files.write(images.resolve("image" + i + ".JPEG"), encoded(image, "jpeg"));
        }
      }
    }
  }

  /** Settings for images of 16 x 16. */
  static ImageFolderSettings settings(Path folder, Unreadable unreadable) {
    return new ImageFolderSettings(
        Optional.of(folder),
        Optional.of("small"),
        16,
        Optional.empty(),
        unreadable,
        1 << 26,
        5,
        Optional.empty(),
        Optional.empty(),
        0,
        List.of(
            new RandomResizedCrop(0.08, 1, 4.0 / 3), new HorizontalFlip(0.5), new AutoAugment()));
  }

  /** An image with one red and one green value everywhere, and 100 for blue. */
  static BufferedImage plain(int type, int height, int width, int red, int green) {
    BufferedImage image = new BufferedImage(width, height, type);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, 0xff000000 | red << 16 | green << 8 | 100);
      }
    }
    return image;
  }

  /** The content of an image file. */
  static byte[] encoded(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, format, out);
    return out.toByteArray();
  }

  /**
   * A JPEG file of some values for each pixel, the same everywhere, as they are.
   *
   * @param adobeTransform for Adobe's marker; -1 for none
   */
  static byte[] ofComponents(int[] values, int adobeTransform) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 24, 24, values.length, null);
    for (int y = 0; y < 24; y++) {
      for (int x = 0; x < 24; x++) {
        raster.setPixel(x, y, values);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      writer.setOutput(stream);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(1);
      writer.write(null, new IIOImage(raster, null, null), param);
    } finally {
      writer.dispose();
    }
    byte[] plain = out.toByteArray();
    if (adobeTransform < 0) {
      return plain;
    }
    ByteArrayOutputStream marked = new ByteArrayOutputStream();
    marked.write(plain, 0, 2);
    marked.writeBytes(
        new byte[] {
          (byte) 0xff,
          (byte) 0xee,
          0,
          14,
          'A',
          'd',
          'o',
          'b',
          'e',
          0,
          100,
          0,
          0,
          0,
          0,
          (byte) adobeTransform
        });
    marked.write(plain, 2, plain.length - 2);
    return marked.toByteArray();
  }
}
