package org.supernet4j.datasets.augment;

import java.util.function.IntUnaryOperator;

/** Operations that map values to values, channel by channel. */
final class Tones {
  private static final int VALUES = 256;

  private Tones() {}

  /** Every value mapped alike. */
  static Raster mapped(Raster image, IntUnaryOperator map) {
    byte[] table = table(map);
    byte[] mapped = new byte[image.pixels().length];
    for (int i = 0; i < mapped.length; i++) {
      mapped[i] = table[image.pixels()[i] & 0xff];
    }
    return image.with(mapped);
  }

  /** Each channel's darkest value becomes 0 and its brightest 255. */
  static Raster autoContrast(Raster image) {
    return channelByChannel(image, Tones::stretching);
  }

  /** Each channel's values are spread so that all are about equally frequent. */
  static Raster equalize(Raster image) {
    return channelByChannel(image, Tones::flattening);
  }

  private static Raster channelByChannel(Raster image, Mapping mapping) {
    int channels = image.channels();
    byte[] source = image.pixels();
    byte[] mapped = new byte[source.length];
    for (int channel = 0; channel < channels; channel++) {
      int[] histogram = new int[VALUES];
      for (int i = channel; i < source.length; i += channels) {
        histogram[source[i] & 0xff]++;
      }
      byte[] table = table(mapping.of(histogram));
      for (int i = channel; i < source.length; i += channels) {
        mapped[i] = table[source[i] & 0xff];
      }
    }
    return image.with(mapped);
  }

  private static IntUnaryOperator stretching(int[] histogram) {
    int darkest = 0;
    while (darkest < VALUES - 1 && histogram[darkest] == 0) {
      darkest++;
    }
    int brightest = brightest(histogram);
    if (brightest <= darkest) {
      return IntUnaryOperator.identity();
    }
    double scale = 255.0 / (brightest - darkest);
    double offset = -darkest * scale;
    return value -> Math.max(0, Math.min(255, (int) (value * scale + offset)));
  }

  private static IntUnaryOperator flattening(int[] histogram) {
    int pixels = 0;
    for (int count : histogram) {
      pixels += count;
    }
    int step = (pixels - histogram[brightest(histogram)]) / 255;
    if (step == 0) {
      return IntUnaryOperator.identity();
    }
    int[] table = new int[VALUES];
    int sum = step / 2;
    for (int value = 0; value < VALUES; value++) {
      table[value] = Math.min(255, sum / step);
      sum += histogram[value];
    }
    return value -> table[value];
  }

  private static int brightest(int[] histogram) {
    int brightest = VALUES - 1;
    while (brightest > 0 && histogram[brightest] == 0) {
      brightest--;
    }
    return brightest;
  }

  private static byte[] table(IntUnaryOperator map) {
    byte[] table = new byte[VALUES];
    for (int value = 0; value < VALUES; value++) {
      table[value] = (byte) map.applyAsInt(value);
    }
    return table;
  }

  /** How a channel is mapped that has some histogram. */
  private interface Mapping {
    IntUnaryOperator of(int[] histogram);
  }
}
