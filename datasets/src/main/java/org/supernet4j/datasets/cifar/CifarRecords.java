package org.supernet4j.datasets.cifar;

import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.memory.LabelledImages;

/**
 * Files of records: the index of a coarse class where there are such, the label, then an image as
 * three planes of 32 x 32 bytes, red, green and blue.
 *
 * @param coarseClasses the number of coarse classes; 0 where records have none
 * @param classes the number of classes
 */
record CifarRecords(int coarseClasses, int classes) {
  /** Rows and columns of an image. */
  static final int SIDE = 32;

  /** Values of a pixel. */
  static final int CHANNELS = 3;

  private static final int PLANE = SIDE * SIDE;
  private static final int PIXELS = PLANE * CHANNELS;

  /** The most images that one array holds. */
  static final int LARGEST_IMAGES = (Integer.MAX_VALUE - 8) / PIXELS;

  /**
   * The images of some files, one file after the other.
   *
   * @param contents what the files hold, by their names
   * @param where names the folder or archive, for messages
   * @throws DatasetException naming the file that does not consist of whole records or holds an
   *     index of no class, or if there are more images than fit
   */
  LabelledImages read(List<String> files, Map<String, byte[]> contents, String where) {
    long images = 0;
    for (String file : files) {
      images += count(where + ": " + file, contents.get(file));
    }
    if (images > LARGEST_IMAGES) {
      throw new DatasetException(
          "%s: %,d training images in %d files; allowed are at most %,d; name fewer files: dataset.training-files"
              .formatted(where, images, files.size(), LARGEST_IMAGES));
    }
    byte[] pixels = new byte[(int) images * PIXELS];
    int[] labels = new int[(int) images];
    int image = 0;
    for (String file : files) {
      byte[] records = contents.get(file);
      for (int start = 0, i = 0; start < records.length; start += recordBytes(), i++, image++) {
        labels[image] = label(records, start, where + ": " + file, i);
        interleave(records, start + labelBytes(), pixels, image * PIXELS);
      }
    }
    return new LabelledImages(PIXELS, pixels, labels);
  }

  private int labelBytes() {
    return coarseClasses > 0 ? 2 : 1;
  }

  private int recordBytes() {
    return labelBytes() + PIXELS;
  }

  private int count(String file, byte[] records) {
    int whole = records.length / recordBytes();
    int rest = records.length % recordBytes();
    if (records.length == 0) {
      throw new DatasetException(file + " is empty; replace it by a whole copy");
    }
    if (rest != 0) {
      throw new DatasetException(
          "%s holds %,d bytes: %,d records of %,d bytes and %,d bytes more, which are no whole record; replace it by a whole copy"
              .formatted(file, records.length, whole, recordBytes(), rest));
    }
    return whole;
  }

  private int label(byte[] records, int start, String file, int image) {
    if (coarseClasses > 0) {
      requireClass("coarse label", records[start], coarseClasses, file, image);
    }
    return requireClass("label", records[start + labelBytes() - 1], classes, file, image);
  }

  private static int requireClass(String what, byte found, int count, String file, int image) {
    int index = Byte.toUnsignedInt(found);
    if (index >= count) {
      throw new DatasetException(
          "%s holds %s %d for image %d; allowed is 0 to %d"
              .formatted(file, what, index, image, count - 1));
    }
    return index;
  }

  private static void interleave(byte[] planes, int from, byte[] pixels, int to) {
    for (int pixel = 0, target = to; pixel < PLANE; pixel++) {
      pixels[target++] = planes[from + pixel];
      pixels[target++] = planes[from + PLANE + pixel];
      pixels[target++] = planes[from + 2 * PLANE + pixel];
    }
  }
}
