package org.supernet4j.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;

/** One architecture's view of a {@link LinearModel}, with the model's running statistics. */
class FakeClassifier implements Classifier {
  private static final LossEvaluator CROSS_ENTROPY = new LossEvaluator(Losses.crossEntropy(0));

  final FakeCells cells;
  final LinearModel model;
  private final double capacity;
  private final AtomicLong bytes;
  private boolean closed;

  /**
   * A classifier.
   *
   * @param bytes counts what is not closed
   */
  FakeClassifier(FakeCells cells, LinearModel model, double capacity, AtomicLong bytes) {
    this.cells = cells;
    this.model = model;
    this.capacity = capacity;
    this.bytes = bytes;
    bytes.addAndGet(model.bytes());
  }

  /** How many cells an architecture sees: the binary logarithm of its parameters. */
  static double capacity(CostModel costs, Architecture architecture) {
    return Math.log(1.0 + costs.cost(architecture).parameters()) / Math.log(2);
  }

  /** How many cells a network without choices sees. */
  static double capacity(Network network) {
    return capacity(new CostModel(network), network.choices().first());
  }

  /** Reads what {@link #write} wrote. */
  static FakeClassifier read(DataInputStream input, AtomicLong bytes) throws IOException {
    FakeCells cells = FakeCells.read(input);
    double capacity = input.readDouble();
    return new FakeClassifier(cells, LinearModel.read(input), capacity, bytes);
  }

  final void write(DataOutputStream output) throws IOException {
    cells.write(output);
    output.writeDouble(capacity);
    model.write(output);
  }

  @Override
  public float[] logits(Batch batch) {
    double[][] logits = model.logits(cells.of(batch), model.runningMean(), capacity);
    float[] flat = new float[batch.size() * model.classes()];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) logits[i / model.classes()][i % model.classes()];
    }
    return flat;
  }

  /** How a model seen with some capacity classifies images. */
  static Quality quality(
      LinearModel model, double capacity, FakeCells cells, double[] mean, Iterable<Batch> data) {
    double loss = 0;
    long hits = 0;
    int images = 0;
    for (Batch batch : data) {
      double[][] logits = model.logits(cells.of(batch), mean, capacity);
      int[] labels = labels(batch);
      loss += CROSS_ENTROPY.mean(LossInputs.withoutTeacher(logits, labels)) * labels.length;
      hits += hits(logits, labels);
      images += labels.length;
    }
    return new Quality(loss / images, (double) hits / images, images);
  }

  static int[] labels(Batch batch) {
    return Arrays.copyOf(batch.labels(), batch.size());
  }

  static int hits(double[][] logits, int[] labels) {
    int hits = 0;
    for (int example = 0; example < labels.length; example++) {
      int best = 0;
      for (int label = 1; label < logits[example].length; label++) {
        best = logits[example][label] > logits[example][best] ? label : best;
      }
      hits += best == labels[example] ? 1 : 0;
    }
    return hits;
  }

  final double capacity() {
    return capacity;
  }

  @Override
  public final void close() {
    if (!closed) {
      closed = true;
      bytes.addAndGet(-model.bytes());
    }
  }
}
