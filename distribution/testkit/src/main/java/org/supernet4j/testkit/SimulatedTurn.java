package org.supernet4j.testkit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.BatchResult;
import org.supernet4j.api.engine.GateGradients;
import org.supernet4j.api.engine.Probe;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.TurnContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.task.Measures;

/**
 * A turn without an engine: losses come from a function, accuracies are {@code exp(-loss)}; the
 * loss of a subnet with gates is the sum of those of all architectures that the gates run, each
 * times the product of its gates. Images are one black pixel each; there are no weights.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatedTurn implements TurnContext {
  private static final DatasetInfo DATA = DatasetInfo.numbered("simulated", 1, 1, 1, 2);

  private final long number;
  private final long step;
  private final RandomGenerator random;
  private final ToDoubleFunction<Architecture> loss;
  private final Map<String, Double> figures = new HashMap<>();

  /**
   * A turn of a run.
   *
   * @param number of the turn, from 0
   * @param step the step before which
   * @param randomness of the run; the turn takes a stream of its own
   * @param loss the loss of a subnet on any batch
   */
  public SimulatedTurn(
      long number, long step, Randomness randomness, ToDoubleFunction<Architecture> loss) {
    this.number = number;
    this.step = step;
    this.random = randomness.stream("turn", number);
    this.loss = loss;
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
    Batch batch = new Batch(DATA, batchSize);
    batch.resize(batchSize);
    return batch;
  }

  @Override
  public BatchResult measure(Probe probe, Batch batch) {
    double loss = loss(probe.architecture(), probe.gates());
    long hits = Math.round(Math.exp(-loss) * batch.size());
    return new BatchResult(loss, FakeMeasures.sums(hits, batch.size()));
  }

  @Override
  public Measures evaluate(Architecture architecture, Statistics statistics, Batch batch) {
    double value = loss.applyAsDouble(architecture);
    return FakeMeasures.of(value, Math.exp(-value), batch.size());
  }

  private double loss(Architecture architecture, Gates gates) {
    return FakeMixture.of(architecture, gates).weights().entrySet().stream()
        .mapToDouble(part -> part.getValue() * loss.applyAsDouble(part.getKey()))
        .sum();
  }

  @Override
  public GateGradients gateGradients(Probe probe, Batch batch) {
    Map<Choice, SortedMap<Integer, Double>> derivatives = new LinkedHashMap<>();
    probe
        .gates()
        .weights()
        .forEach(
            (choice, gates) -> {
              SortedMap<Integer, Double> byOption = new TreeMap<>();
              for (int option : gates.keySet()) {
                Gates alone = probe.gates().with(choice, Map.of(option, 1.0));
                byOption.put(option, loss(probe.architecture(), alone));
              }
              derivatives.put(choice, byOption);
            });
    return new GateGradients(loss(probe.architecture(), probe.gates()), derivatives);
  }

  @Override
  public Map<String, float[]> weightGradients(Probe probe, Batch batch) {
    return Map.of();
  }

  @Override
  public Map<String, float[]> weights() {
    return Map.of();
  }

  @Override
  public <T> T withWeights(Map<String, float[]> values, Supplier<T> look) {
    return look.get();
  }

  @Override
  public void report(String name, double value) {
    figures.put(name, value);
  }

  /** What was reported of this turn. */
  public Map<String, Double> figures() {
    return Map.copyOf(figures);
  }
}
