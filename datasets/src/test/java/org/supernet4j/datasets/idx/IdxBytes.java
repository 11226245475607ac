package org.supernet4j.datasets.idx;

import java.nio.ByteBuffer;

/** Contents of IDX files. */
final class IdxBytes {
  private IdxBytes() {}

  /** A file of unsigned bytes with a shape of its own and whatever values are given. */
  static byte[] of(byte[] values, int... shape) {
    ByteBuffer file = ByteBuffer.allocate(4 * (1 + shape.length) + values.length);
    file.putInt(0x0800 | shape.length);
    for (int size : shape) {
      file.putInt(size);
    }
    return file.put(values).array();
  }

  /** Square images whose pixels all differ from those of their neighbours. */
  static byte[] images(int count, int side) {
    byte[] pixels = new byte[count * side * side];
    for (int pixel = 0; pixel < pixels.length; pixel++) {
      pixels[pixel] = (byte) (31 * pixel + pixel / (side * side));
    }
    return of(pixels, count, side, side);
  }

  /** Labels that count from 0 to 9 again and again. */
  static byte[] labels(int count) {
    byte[] labels = new byte[count];
    for (int image = 0; image < count; image++) {
      labels[image] = (byte) (image % 10);
    }
    return of(labels, count);
  }
}
