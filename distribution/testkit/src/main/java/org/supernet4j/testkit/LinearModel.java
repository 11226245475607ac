package org.supernet4j.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.random.Randomness;

/**
 * Softmax regression over a few cells of an image, the model behind {@link FakeEngine}. An
 * architecture's capacity is the number of cells it looks at: cell i counts with weight {@code
 * min(1, max(0, capacity - i))}. Inputs are centred by the mean of each cell, as a normalisation
 * would.
 */
final class LinearModel {
  private static final int MAGIC = 0x46414b45;
  private static final double MOMENTUM = 0.1;

  private final int classes;
  private final double[][] weights;
  private final double[] runningMean = new double[FakeCells.COUNT];

  /** A model of zeros. */
  private LinearModel(int classes) {
    this.classes = classes;
    this.weights = new double[FakeCells.COUNT + 1][classes];
  }

  /** A model with fresh weights. */
  LinearModel(int classes, Randomness randomness) {
    this(classes);
    for (int cell = 0; cell < FakeCells.COUNT; cell++) {
      RandomGenerator random = randomness.stream("weights", cell);
      for (int label = 0; label < classes; label++) {
        weights[cell][label] = random.nextGaussian() * 0.01;
      }
    }
  }

  /** Weights and statistics of its own with the same values. */
  LinearModel copy() {
    LinearModel copy = new LinearModel(classes);
    copy.replaceWith(this);
    return copy;
  }

  /**
   * Takes the values of another model.
   *
   * @throws EngineException if it tells other classes apart
   */
  void replaceWith(LinearModel other) {
    if (other.classes != classes) {
      throw new EngineException(
          "the file is of a network with " + other.classes + " classes, this one has " + classes);
    }
    for (int row = 0; row < weights.length; row++) {
      System.arraycopy(other.weights[row], 0, weights[row], 0, classes);
    }
    replaceRunningMean(other.runningMean);
  }

  /** The number of classes. */
  int classes() {
    return classes;
  }

  /** Bytes of its weights. */
  long bytes() {
    return 8L * weights.length * classes;
  }

  /** The averages of the cells that training kept; the array itself. */
  double[] runningMean() {
    return runningMean;
  }

  /** Puts averages in place of those that training kept. */
  void replaceRunningMean(double[] mean) {
    System.arraycopy(mean, 0, runningMean, 0, mean.length);
  }

  /** Moves the averages that training keeps towards those of a batch. */
  void updateRunningMean(double[] mean) {
    for (int cell = 0; cell < mean.length; cell++) {
      runningMean[cell] += MOMENTUM * (mean[cell] - runningMean[cell]);
    }
  }

  /** Logits {@code [batch, classes]} of cells {@code [batch, cells]}. */
  double[][] logits(double[][] cells, double[] mean, double capacity) {
    double[][] logits = new double[cells.length][];
    for (int example = 0; example < cells.length; example++) {
      double[] sums = weights[FakeCells.COUNT].clone();
      for (int cell = 0; cell < FakeCells.COUNT; cell++) {
        double value = gate(capacity, cell) * (cells[example][cell] - mean[cell]);
        for (int label = 0; label < classes; label++) {
          sums[label] += value * weights[cell][label];
        }
      }
      logits[example] = sums;
    }
    return logits;
  }

  /** Adds to {@code sum} the weights' gradient that a gradient of the logits brings. */
  void addGradient(
      double[][] sum, double[][] cells, double[] mean, double capacity, double[][] byLogits) {
    for (int example = 0; example < cells.length; example++) {
      for (int label = 0; label < classes; label++) {
        sum[FakeCells.COUNT][label] += byLogits[example][label];
      }
      for (int cell = 0; cell < FakeCells.COUNT; cell++) {
        double value = gate(capacity, cell) * (cells[example][cell] - mean[cell]);
        for (int label = 0; label < classes; label++) {
          sum[cell][label] += value * byLogits[example][label];
        }
      }
    }
  }

  /** Zeros in the form of the weights. */
  double[][] zeros() {
    return new double[weights.length][classes];
  }

  /** Gradient descent. */
  void descend(double[][] gradient, double learningRate) {
    for (int row = 0; row < weights.length; row++) {
      for (int label = 0; label < classes; label++) {
        weights[row][label] -= learningRate * gradient[row][label];
      }
    }
  }

  /** Weights and averages of the cells by name, as floats. */
  Map<String, float[]> values() {
    float[] flat = new float[weights.length * classes];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) weights[i / classes][i % classes];
    }
    float[] mean = new float[runningMean.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) runningMean[i];
    }
    return Map.of("weights", flat, "mean", mean);
  }

  /** Takes weights or averages that {@link #values} gave. */
  void assign(Map<String, float[]> values) {
    float[] flat = values.getOrDefault("weights", new float[0]);
    for (int i = 0; i < flat.length; i++) {
      weights[i / classes][i % classes] = flat[i];
    }
    float[] mean = values.getOrDefault("mean", new float[0]);
    for (int i = 0; i < mean.length; i++) {
      runningMean[i] = mean[i];
    }
  }

  private static double gate(double capacity, int cell) {
    return Math.min(1, Math.max(0, capacity - cell));
  }

  void write(DataOutputStream output) throws IOException {
    output.writeInt(MAGIC);
    output.writeInt(classes);
    for (double[] row : weights) {
      for (double weight : row) {
        output.writeDouble(weight);
      }
    }
    for (double mean : runningMean) {
      output.writeDouble(mean);
    }
  }

  /** Reads what {@link #write} wrote. */
  static LinearModel read(DataInputStream input) throws IOException {
    if (input.readInt() != MAGIC) {
      throw new IOException("it holds no model of the fake engine");
    }
    LinearModel model = new LinearModel(input.readInt());
    for (double[] row : model.weights) {
      for (int label = 0; label < model.classes; label++) {
        row[label] = input.readDouble();
      }
    }
    for (int cell = 0; cell < model.runningMean.length; cell++) {
      model.runningMean[cell] = input.readDouble();
    }
    return model;
  }
}
