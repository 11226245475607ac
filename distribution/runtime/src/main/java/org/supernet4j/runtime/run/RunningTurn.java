package org.supernet4j.runtime.run;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.sampler.TurnContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.batch.BatchCursors;
import org.supernet4j.runtime.config.CalibrationSettings;

/** A turn that a sampler takes. */
final class RunningTurn implements TurnContext {
  private final long number;
  private final long step;
  private final RandomGenerator random;
  private final Supernet supernet;
  private final BatchCursors cursors;
  private final EvaluationImages images;
  private final SortedMap<String, Double> figures = new TreeMap<>();

  RunningTurn(
      long number,
      long step,
      RandomGenerator random,
      Supernet supernet,
      BatchCursors cursors,
      EvaluationImages images) {
    this.number = number;
    this.step = step;
    this.random = random;
    this.supernet = supernet;
    this.cursors = cursors;
    this.images = images;
  }

  @Override
  public long number() {
    return number;
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public RandomGenerator random() {
    return random;
  }

  @Override
  public Batch next(Split split, int batchSize) {
    return cursors.next(split, batchSize);
  }

  @Override
  public BatchResult measure(Probe probe, Batch batch) {
    return supernet.measure(probe, batch);
  }

  @Override
  public Measures evaluate(Architecture architecture, Statistics statistics, Batch batch) {
    Iterable<Batch> calibration =
        images.calibration(
            statistics == Statistics.RUNNING
                ? CalibrationSettings.Statistics.RUNNING
                : CalibrationSettings.Statistics.CALIBRATED);
    return supernet.evaluate(architecture, calibration, List.of(batch));
  }

  @Override
  public GateGradients gateGradients(Probe probe, Batch batch) {
    return supernet.gateGradients(probe, batch);
  }

  @Override
  public Map<String, float[]> weightGradients(Probe probe, Batch batch) {
    return supernet.weightGradients(probe, batch);
  }

  @Override
  public Map<String, float[]> weights() {
    return supernet.weights();
  }

  @Override
  public <T> T withWeights(Map<String, float[]> values, Supplier<T> look) {
    return supernet.withWeights(values, look);
  }

  @Override
  public void report(String name, double value) {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "figure '" + name + "' of a turn: a name is in kebab-case, such as mean-reward");
    }
    figures.put(name, value);
  }

  /** What the sampler reported of the turn. */
  SortedMap<String, Double> figures() {
    return figures;
  }
}
