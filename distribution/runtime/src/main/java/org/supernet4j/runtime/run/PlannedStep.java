package org.supernet4j.runtime.run;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.RunEvent.ChannelsSorted;
import org.supernet4j.api.report.RunEvent.PredictorChecked;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.statistics.Correlation;
import org.supernet4j.runtime.statistics.Correlations;

/** A step that a sampler plans, before it is taken. */
final class PlannedStep implements StepContext {
  private final long step;
  private final RandomGenerator random;
  private final Supernet supernet;
  private final Batch batch;
  private final EvaluationImages images;
  private final RunEvents events;
  private final Set<Sorting> sorted = new HashSet<>();

  PlannedStep(
      long step,
      Randomness randomness,
      Supernet supernet,
      Batch batch,
      EvaluationImages images,
      RunEvents events) {
    this.step = step;
    this.random = randomness.stream("sampler", step);
    this.supernet = supernet;
    this.batch = batch;
    this.images = images;
    this.events = events;
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
    return supernet.losses(candidates, batch);
  }

  @Override
  public List<Measures> evaluate(List<Architecture> subnets) {
    return subnets.stream()
        .map(subnet -> supernet.evaluate(subnet, images.calibration(), images.of(Split.VALIDATION)))
        .toList();
  }

  @Override
  public void sortChannels(Set<Choice> choices, List<Architecture> kept) {
    if (sorted.add(new Sorting(Set.copyOf(choices), List.copyOf(kept)))) {
      int moved = supernet.sortChannels(choices, kept);
      events.emit(
          new ChannelsSorted(step, choices.stream().map(Choice::name).sorted().toList(), moved));
    }
  }

  private record Sorting(Set<Choice> choices, List<Architecture> kept) {}

  @Override
  public void report(PredictorCheck check) {
    Optional<Correlations> correlations =
        Correlation.between(column(check.predicted()), column(check.measured()), step);
    events.emit(
        new PredictorChecked(
            step,
            check.learntFrom(),
            check.measured().size(),
            correlations.map(found -> found.kendall().value()).orElse(Double.NaN),
            correlations.map(found -> found.spearman().value()).orElse(Double.NaN)));
  }

  private static double[] column(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
