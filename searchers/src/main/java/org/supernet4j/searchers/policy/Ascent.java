package org.supernet4j.searchers.policy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Turns gradients into changes that lead uphill: plain, or by Adam (Kingma and Ba, 2015). */
final class Ascent {
  private static final double FIRST = 0.9;
  private static final double SECOND = 0.999;
  private static final double EPSILON = 1e-8;

  private final ReinforceSettings.Optimizer optimizer;
  private final double learningRate;
  private final double[][] means;
  private final double[][] squares;
  private long steps;

  Ascent(ReinforceSettings settings, int[] counts) {
    this.optimizer = settings.optimizer();
    this.learningRate = settings.learningRate();
    this.means = new double[counts.length][];
    this.squares = new double[counts.length][];
    for (int i = 0; i < counts.length; i++) {
      means[i] = new double[counts[i]];
      squares[i] = new double[counts[i]];
    }
  }

  /** The change for a gradient. */
  double[][] change(double[][] gradient) {
    steps++;
    double[][] change = new double[gradient.length][];
    for (int i = 0; i < gradient.length; i++) {
      change[i] = new double[gradient[i].length];
      for (int j = 0; j < gradient[i].length; j++) {
        change[i][j] = learningRate * direction(i, j, gradient[i][j]);
      }
    }
    return change;
  }

  private double direction(int i, int j, double slope) {
    if (optimizer == ReinforceSettings.Optimizer.SGD) {
      return slope;
    }
    means[i][j] += (1 - FIRST) * (slope - means[i][j]);
    squares[i][j] += (1 - SECOND) * (slope * slope - squares[i][j]);
    double mean = means[i][j] / (1 - Math.pow(FIRST, steps));
    double square = squares[i][j] / (1 - Math.pow(SECOND, steps));
    return mean / (Math.sqrt(square) + EPSILON);
  }

  void save(DataOutput output) throws IOException {
    output.writeLong(steps);
    write(means, output);
    write(squares, output);
  }

  void load(DataInput input) throws IOException {
    steps = input.readLong();
    read(means, input);
    read(squares, input);
  }

  static void write(double[][] values, DataOutput output) throws IOException {
    for (double[] row : values) {
      for (double value : row) {
        output.writeDouble(value);
      }
    }
  }

  static void read(double[][] values, DataInput input) throws IOException {
    for (double[] row : values) {
      for (int i = 0; i < row.length; i++) {
        row[i] = input.readDouble();
      }
    }
  }
}
