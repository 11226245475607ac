package org.supernet4j.datasets.cifar;

import java.util.List;
import java.util.Map;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.datasets.memory.LabelledImages;

/**
 * Files of records: one or two label bytes, then an image as three planes of 32 x 32 bytes, red,
 * green and blue.
 *
 * @param labelBytes bytes before the pixels of a record; the last one is the label
 * @param classes the number of classes
 */
record CifarRecords(int labelBytes, int classes) {
  /** Rows and columns of an image. */
  static final int SIDE = 32;

  /** Values of a pixel. */
  static final int CHANNELS = 3;

  private static final int PLANE = SIDE * SIDE;
  private static final int PIXELS = PLANE * CHANNELS;

  /**
   * The images of some files, one file after the other.
   *
   * @param contents what the files hold, by their names
   * @param where names the folder or archive, for messages
   * @throws DatasetException naming the file that is truncated or holds a label of no class
   */
  LabelledImages read(List<String> files, Map<String, byte[]> contents, String where) {
    int images = 0;
    for (String file : files) {
      images += count(where + ": " + file, contents.get(file));
    }
    byte[] pixels = new byte[Math.multiplyExact(images, PIXELS)];
    int[] labels = new int[images];
    int image = 0;
    for (String file : files) {
      byte[] records = contents.get(file);
      for (int start = 0, i = 0; start < records.length; start += recordBytes(), i++, image++) {
        labels[image] = label(records, start, where + ": " + file, i);
        interleave(records, start + labelBytes, pixels, image * PIXELS);
      }
    }
    return new LabelledImages(PIXELS, pixels, labels);
  }

  private int recordBytes() {
    return labelBytes + PIXELS;
  }

  private int count(String file, byte[] records) {
    if (records.length == 0 || records.length % recordBytes() != 0) {
      throw new DatasetException(
          "%s is truncated: %,d bytes are not a whole number of records of %,d bytes; replace it by a whole copy"
              .formatted(file, records.length, recordBytes()));
    }
    return records.length / recordBytes();
  }

  private int label(byte[] records, int start, String file, int image) {
    int label = Byte.toUnsignedInt(records[start + labelBytes - 1]);
    if (label >= classes) {
      throw new DatasetException(
          "%s holds label %d for image %d; allowed is 0 to %d"
              .formatted(file, label, image, classes - 1));
    }
    return label;
  }

  private static void interleave(byte[] planes, int from, byte[] pixels, int to) {
    for (int pixel = 0, target = to; pixel < PLANE; pixel++) {
      pixels[target++] = planes[from + pixel];
      pixels[target++] = planes[from + PLANE + pixel];
      pixels[target++] = planes[from + 2 * PLANE + pixel];
    }
  }
}
