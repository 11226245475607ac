package org.supernet4j.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Classifier;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.task.Task;

/** One architecture's view of a {@link LinearModel}, with the model's running statistics. */
class FakeClassifier implements Classifier {
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

  /** The measures of a model seen with some capacity. */
  static Measures measures(
      Task task,
      LinearModel model,
      double capacity,
      FakeCells cells,
      double[] mean,
      Iterable<Batch> data) {
    MeasureSums sums = MeasureSums.none(task.measures());
    for (Batch batch : data) {
      double[][] logits = model.logits(cells.of(batch), mean, capacity);
      sums = sums.plus(sums(task.measures(), logits, labels(batch)));
    }
    return sums.measures();
  }

  /** The sums of measures on a batch. */
  static MeasureSums sums(List<Measure> measures, double[][] logits, int[] labels) {
    LossInputs inputs = LossInputs.withoutTeacher(logits, labels);
    double[] sums =
        measures.stream()
            .flatMap(measure -> measure.sums().stream())
            .mapToDouble(each -> Arrays.stream(new LossEvaluator(each::of).values(inputs)).sum())
            .toArray();
    return MeasureSums.none(measures).plus(sums, labels.length);
  }

  static int[] labels(Batch batch) {
    return Arrays.copyOf(batch.labels(), batch.size());
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
