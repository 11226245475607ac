package org.supernet4j.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.task.Measures;

/** One architecture with weights of its own. */
final class FakeSubnet extends FakeClassifier implements Subnet {
  private static final double MILLIS_PER_CELL = 0.01;

  private final Network network;
  private final TrainingSpec spec;
  private final LossEvaluator loss;

  FakeSubnet(Network network, TrainingSpec spec, LinearModel model, AtomicLong bytes) {
    super(FakeCells.of(network), model, capacity(network), bytes);
    this.network = network;
    this.spec = spec;
    this.loss = new LossEvaluator(spec.distiller().labelLoss());
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public BatchResult step(long step, Batch batch) {
    double[][] seen = cells.of(batch);
    double[] mean = FakeCells.mean(seen);
    double[][] logits = model.logits(seen, mean, capacity());
    int[] labels = labels(batch);
    LossInputs inputs = LossInputs.withoutTeacher(logits, labels);
    double value = loss.mean(inputs);
    if (!Double.isFinite(value)) {
      throw new NonFiniteLossException(step, "", value);
    }
    double[][] gradient = model.zeros();
    model.addGradient(gradient, seen, mean, capacity(), loss.gradient(inputs));
    model.descend(gradient, spec.learningRate().applyAsDouble(step));
    model.updateRunningMean(mean);
    return new BatchResult(value, sums(List.of(spec.task().leading()), logits, labels));
  }

  @Override
  public Measures evaluate(Iterable<Batch> calibration, Iterable<Batch> data) {
    double[] mean = cells.mean(calibration, model.runningMean());
    return measures(spec.task(), model, capacity(), cells, mean, data);
  }

  /** All weights or, where a parameter is not taken over, the averages alone. */
  @Override
  public List<String> inherit(Subnet source, Predicate<String> wanted) {
    if (!(source instanceof FakeSubnet other)) {
      throw new IllegalArgumentException("found a subnet of " + source.getClass().getName());
    }
    Map<String, int[]> given = new HashMap<>();
    other.network.parameters().forEach(each -> given.put(each.name(), each.largestShape()));
    List<String> others =
        network.parameters().stream()
            .filter(
                each ->
                    !wanted.test(each.name())
                        || !Arrays.equals(each.largestShape(), given.get(each.name())))
            .map(Parameter::name)
            .toList();
    if (others.isEmpty()) {
      model.replaceWith(other.model);
    } else {
      model.replaceRunningMean(other.model.runningMean());
    }
    return others;
  }

  /** Grows with what the architecture sees and with the batch; nothing is measured. */
  @Override
  public Latency latency(int batchSize, int repetitions) {
    double millis = MILLIS_PER_CELL * capacity() * batchSize;
    return new Latency(millis, millis, batchSize, repetitions);
  }

  @Override
  public void export(Path directory, DatasetInfo data) {
    try {
      Files.createDirectory(directory);
    } catch (IOException e) {
      throw new EngineException("folder " + directory + " cannot be made: " + e, e);
    }
    FakeFiles.write(directory.resolve(FakeEngine.MODEL_FILE), this::write);
  }

  @Override
  public void save(Path file) {
    FakeFiles.write(file, model::write);
  }

  @Override
  public void load(Path file) {
    model.replaceWith(FakeFiles.read(file, LinearModel::read));
  }
}
