package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;

/** Random subnets of those that remain; from time to time the weakest are dropped. */
final class ShrinkingSampler implements Sampler {
  private final ShrinkingSettings settings;
  private final Arms arms;
  private final long interval;

  /** Since the last cut, so that all remaining subnets are compared over the same steps. */
  private final ArmStatistics statistics;

  private List<Integer> remaining;
  private long stepsSinceCut;

  /**
   * @param steps the length of the training
   */
  ShrinkingSampler(ShrinkingSettings settings, Arms arms, long steps) {
    this.settings = settings;
    this.arms = arms;
    this.interval = settings.intervalFor(arms.count(), steps);
    this.statistics = new ArmStatistics(arms);
    this.remaining = IntStream.range(0, arms.count()).boxed().toList();
  }

  @Override
  public List<Draw> plan(StepContext context) {
    double fewest = fewestRounds();
    List<Integer> due = remaining.stream().filter(arm -> statistics.rounds(arm) == fewest).toList();
    return List.of(Draw.sampled(arms.get(due.get(context.random().nextInt(due.size())))));
  }

  @Override
  public void observe(StepFeedback feedback) {
    statistics.add(feedback);
    stepsSinceCut++;
    int dropped = settings.dropped(remaining.size());
    if (dropped > 0 && stepsSinceCut >= interval && fewestRounds() >= settings.minRounds()) {
      cut(dropped);
    }
  }

  private double fewestRounds() {
    return remaining.stream().mapToDouble(statistics::rounds).min().orElseThrow();
  }

  private void cut(int dropped) {
    remaining =
        remaining.stream()
            .sorted(Comparator.comparingDouble(statistics::hitRate).reversed())
            .limit(remaining.size() - dropped)
            .sorted()
            .toList();
    statistics.fade(0);
    stepsSinceCut = 0;
  }

  @Override
  public void save(DataOutput output) throws IOException {
    statistics.save(output);
    output.writeLong(stepsSinceCut);
    State.write(output, indicators());
  }

  @Override
  public void load(DataInput input) throws IOException {
    statistics.load(input);
    stepsSinceCut = input.readLong();
    double[] indicators = indicators();
    State.read(input, indicators);
    remaining =
        IntStream.range(0, arms.count()).filter(arm -> indicators[arm] > 0).boxed().toList();
  }

  /** 1 for each subnet that remains, 0 for each that was dropped. */
  private double[] indicators() {
    return IntStream.range(0, arms.count())
        .mapToDouble(arm -> remaining.contains(arm) ? 1 : 0)
        .toArray();
  }
}
