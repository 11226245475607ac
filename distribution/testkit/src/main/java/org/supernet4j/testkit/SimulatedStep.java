package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;

/** A step without an engine: losses come from a function, accuracies are {@code exp(-loss)}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatedStep implements StepContext {
  private final long step;
  private final RandomGenerator random;
  private final ToDoubleFunction<Architecture> loss;
  private final List<PredictorCheck> checks = new ArrayList<>();
  private final Map<Set<Choice>, List<Architecture>> sortings = new HashMap<>();

  /**
   * A step of a run.
   *
   * @param step the number of the step, from 0
   * @param randomness of the run; the step takes a stream of its own
   * @param loss the loss of a candidate on the batch of this step
   */
  public SimulatedStep(long step, Randomness randomness, ToDoubleFunction<Architecture> loss) {
    this.step = step;
    this.random = randomness.stream("sampler", step);
    this.loss = loss;
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
  public double[] losses(List<Architecture> candidates) {
    return candidates.stream().mapToDouble(loss).toArray();
  }

  @Override
  public List<Measures> evaluate(List<Architecture> subnets) {
    return subnets.stream()
        .map(subnet -> loss.applyAsDouble(subnet))
        .map(value -> FakeMeasures.of(value, Math.exp(-value), 1000))
        .toList();
  }

  @Override
  public void sortChannels(Set<Choice> choices, List<Architecture> kept) {
    sortings.put(Set.copyOf(choices), List.copyOf(kept));
  }

  @Override
  public void report(PredictorCheck check) {
    checks.add(check);
  }

  /** The architectures that were to be kept by choices whose channels were sorted in this step. */
  public Map<Set<Choice>, List<Architecture>> sortings() {
    return Map.copyOf(sortings);
  }

  /** What was reported of predictors in this step. */
  public List<PredictorCheck> checks() {
    return List.copyOf(checks);
  }
}
