package org.supernet4j.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.tensor.Shape;

/**
 * What a {@link LinearModel} sees of an image: the mean brightness of 16 cells, each 0 to 1.
 *
 * @param height rows of an image
 * @param width columns of an image
 * @param channels values of a pixel
 */
record FakeCells(int height, int width, int channels) {
  /** Cells of an image. */
  static final int COUNT = 16;

  private static final int SIDE = 4;

  /** Spreads the first cells over the whole image; shares no divisor with {@link #COUNT}. */
  private static final int STRIDE = 5;

  /** For the images that a network reads. */
  static FakeCells of(Network network) {
    Shape input = network.input();
    return new FakeCells(
        input.height().largest(), input.width().largest(), input.channels().largest());
  }

  /** Reads what {@link #write} wrote. */
  static FakeCells read(DataInputStream input) throws IOException {
    return new FakeCells(input.readInt(), input.readInt(), input.readInt());
  }

  void write(DataOutputStream output) throws IOException {
    output.writeInt(height);
    output.writeInt(width);
    output.writeInt(channels);
  }

  /** The cells of each image in a batch, {@code [batch, cells]}. */
  double[][] of(Batch batch) {
    double[][] cells = new double[batch.size()][];
    for (int example = 0; example < cells.length; example++) {
      cells[example] = of(batch.images(), batch.offset(example));
    }
    return cells;
  }

  private double[] of(byte[] images, int offset) {
    double[] sums = new double[COUNT];
    int[] counts = new int[COUNT];
    int position = offset;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = y * SIDE / height * SIDE + x * SIDE / width;
        int cell = place * STRIDE % COUNT;
        for (int channel = 0; channel < channels; channel++) {
          sums[cell] += (images[position++] & 0xff) / 255.0;
          counts[cell]++;
        }
      }
    }
    for (int cell = 0; cell < COUNT; cell++) {
      sums[cell] /= Math.max(1, counts[cell]);
    }
    return sums;
  }

  /** The mean of each cell over some images. */
  static double[] mean(double[][] cells) {
    double[] mean = new double[COUNT];
    for (double[] image : cells) {
      for (int cell = 0; cell < COUNT; cell++) {
        mean[cell] += image[cell] / cells.length;
      }
    }
    return mean;
  }

  /** The cumulative average over batches; {@code otherwise} where there are none. */
  double[] mean(Iterable<Batch> batches, double[] otherwise) {
    double[] sum = new double[COUNT];
    int count = 0;
    for (Batch batch : batches) {
      count++;
      double[] mean = mean(of(batch));
      for (int cell = 0; cell < COUNT; cell++) {
        sum[cell] += (mean[cell] - sum[cell]) / count;
      }
    }
    return count == 0 ? otherwise.clone() : sum;
  }
}
