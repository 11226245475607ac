package org.supernet4j.testkit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.NonFiniteLossException;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.engine.Subnet;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.engine.TrainingSpec;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.task.Measures;

/** All architectures of a network as views of one {@link LinearModel}. */
final class FakeSupernet implements Supernet {
  private final Network network;
  private final TrainingSpec spec;
  private final LinearModel model;
  private final AtomicLong bytes;
  private final CostModel costs;
  private final FakeCells cells;
  private final LossEvaluator labelLoss;
  private final LossEvaluator studentLoss;
  private boolean closed;

  FakeSupernet(Network network, TrainingSpec spec, LinearModel model, AtomicLong bytes) {
    this.network = network;
    this.spec = spec;
    this.model = model;
    this.bytes = bytes;
    this.costs = new CostModel(network);
    this.cells = FakeCells.of(network);
    this.labelLoss = new LossEvaluator(spec.distiller().labelLoss());
    this.studentLoss = new LossEvaluator(spec.distiller().studentLoss());
    bytes.addAndGet(model.bytes());
  }

  @Override
  public Network network() {
    return network;
  }

  @Override
  public StepFeedback step(long step, List<Draw> draws, Batch batch) {
    double[][] seen = cells.of(batch);
    double[] mean = FakeCells.mean(seen);
    int[] labels = FakeClassifier.labels(batch);
    double[][] gradient = model.zeros();
    double[][] teacher = new double[0][];
    List<DrawResult> results = new ArrayList<>();
    for (Draw draw : draws) {
      network.requireGateable(draw.gates());
      FakeMixture mixture = FakeMixture.of(draw.architecture(), draw.gates());
      double[][] logits = logits(mixture, seen, mean);
      LossInputs inputs = new LossInputs(logits, teacher, labels);
      LossEvaluator loss = draw.guidance() == Draw.Guidance.LABELS ? labelLoss : studentLoss;
      double value = loss.mean(inputs);
      if (!Double.isFinite(value)) {
        throw new NonFiniteLossException(step, draw.architecture().id(), value);
      }
      double[][] byLogits = loss.gradient(inputs);
      mixture
          .weights()
          .forEach(
              (part, weight) ->
                  model.addGradient(gradient, seen, mean, capacity(part), times(byLogits, weight)));
      results.add(
          new DrawResult(
              draw, value, FakeClassifier.sums(List.of(spec.task().leading()), logits, labels)));
      teacher = draw.teacher() ? logits : teacher;
    }
    model.descend(gradient, spec.learningRate().applyAsDouble(step));
    draws.forEach(draw -> model.updateRunningMean(mean));
    return new StepFeedback(step, labels.length, results);
  }

  private double[][] logits(FakeMixture mixture, double[][] seen, double[] mean) {
    double[][] sum = new double[seen.length][network.classes()];
    mixture
        .weights()
        .forEach(
            (part, weight) -> {
              double[][] logits = model.logits(seen, mean, capacity(part));
              for (int n = 0; n < sum.length; n++) {
                for (int i = 0; i < sum[n].length; i++) {
                  sum[n][i] += weight * logits[n][i];
                }
              }
            });
    return sum;
  }

  private static double[][] times(double[][] rows, double factor) {
    return Arrays.stream(rows)
        .map(row -> Arrays.stream(row).map(value -> value * factor).toArray())
        .toArray(double[][]::new);
  }

  @Override
  public BatchResult measure(Probe probe, Batch batch) {
    network.requireGateable(probe.gates());
    double[][] seen = cells.of(batch);
    FakeMixture mixture = FakeMixture.of(probe.architecture(), probe.gates());
    double[][] logits = logits(mixture, seen, FakeCells.mean(seen));
    int[] labels = FakeClassifier.labels(batch);
    return new BatchResult(
        labelLoss.mean(LossInputs.withoutTeacher(logits, labels)),
        FakeClassifier.sums(List.of(spec.task().leading()), logits, labels));
  }

  @Override
  public GateGradients gateGradients(Probe probe, Batch batch) {
    network.requireGateable(probe.gates());
    double[][] seen = cells.of(batch);
    double[] mean = FakeCells.mean(seen);
    FakeMixture whole = FakeMixture.of(probe.architecture(), probe.gates());
    LossInputs inputs =
        LossInputs.withoutTeacher(logits(whole, seen, mean), FakeClassifier.labels(batch));
    double[][] byLogits = labelLoss.gradient(inputs);
    Map<Choice, SortedMap<Integer, Double>> derivatives = new LinkedHashMap<>();
    probe
        .gates()
        .weights()
        .forEach(
            (choice, byOption) -> {
              SortedMap<Integer, Double> of = new TreeMap<>();
              for (int option : byOption.keySet()) {
                Gates part = probe.gates().with(choice, Map.of(option, 1.0));
                FakeMixture mixture = FakeMixture.of(probe.architecture(), part);
                of.put(option, product(byLogits, logits(mixture, seen, mean)));
              }
              derivatives.put(choice, of);
            });
    return new GateGradients(labelLoss.mean(inputs), derivatives);
  }

  private static double product(double[][] one, double[][] other) {
    double sum = 0;
    for (int n = 0; n < one.length; n++) {
      for (int i = 0; i < one[n].length; i++) {
        sum += one[n][i] * other[n][i];
      }
    }
    return sum;
  }

  @Override
  public double[] losses(List<Architecture> architectures, Batch batch) {
    double[][] seen = cells.of(batch);
    double[] mean = FakeCells.mean(seen);
    int[] labels = FakeClassifier.labels(batch);
    return architectures.stream()
        .mapToDouble(
            architecture ->
                labelLoss.mean(
                    LossInputs.withoutTeacher(
                        model.logits(seen, mean, capacity(architecture)), labels)))
        .toArray();
  }

  @Override
  public Measures evaluate(
      Architecture architecture, Iterable<Batch> calibration, Iterable<Batch> data) {
    double[] mean = cells.mean(calibration, model.runningMean());
    return FakeClassifier.measures(spec.task(), model, capacity(architecture), cells, mean, data);
  }

  /** Nothing to sort: the model has no hidden channels. */
  @Override
  public int sortChannels(Set<Choice> choices, List<Architecture> kept) {
    return 0;
  }

  @Override
  public Subnet extract(
      Architecture architecture, Iterable<Batch> calibration, TrainingSpec training) {
    LinearModel inherited = model.copy();
    inherited.replaceRunningMean(cells.mean(calibration, model.runningMean()));
    return new FakeSubnet(network.at(architecture), training, inherited, bytes);
  }

  @Override
  public Map<String, float[]> weights() {
    return model.values();
  }

  @Override
  public void assign(Map<String, float[]> values) {
    model.assign(values);
  }

  /** The model keeps doubles, which floats would not give back. */
  @Override
  public <T> T withWeights(Map<String, float[]> values, Supplier<T> look) {
    LinearModel own = model.copy();
    assign(values);
    try {
      return look.get();
    } finally {
      model.replaceWith(own);
    }
  }

  private double capacity(Architecture architecture) {
    return FakeClassifier.capacity(costs, architecture);
  }

  @Override
  public void save(Path file) {
    FakeFiles.write(file, model::write);
  }

  @Override
  public void load(Path file) {
    model.replaceWith(FakeFiles.read(file, LinearModel::read));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      bytes.addAndGet(-model.bytes());
    }
  }
}
