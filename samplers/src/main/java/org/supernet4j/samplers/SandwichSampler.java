package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.engine.Capability;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.sampler.TurnContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.task.Measures;

/** The largest subnet as teacher, those that another sampler picks, the smallest one. */
final class SandwichSampler implements Sampler {
  private final SandwichSettings settings;
  private final Sampler inner;
  private final Architecture largest;
  private final Architecture smallest;

  SandwichSampler(
      SandwichSettings settings, Sampler inner, Architecture largest, Architecture smallest) {
    this.settings = settings;
    this.inner = inner;
    this.largest = largest;
    this.smallest = smallest;
  }

  @Override
  public List<Draw> plan(StepContext context) {
    StepContext shared = new OneGenerator(context, context.random());
    List<Draw> draws = new ArrayList<>();
    draws.add(new Draw(largest, Draw.Role.LARGEST, Draw.Guidance.LABELS, true, true));
    while (draws.size() <= settings.sampled()) {
      for (Draw picked : inner.plan(shared)) {
        draws.add(student(picked.architecture(), Draw.Role.SAMPLED).withGates(picked.gates()));
      }
    }
    draws.add(student(smallest, Draw.Role.SMALLEST));
    return List.copyOf(draws);
  }

  private Draw student(Architecture architecture, Draw.Role role) {
    return new Draw(architecture, role, settings.guidance(role), false, false);
  }

  @Override
  public void observe(StepFeedback feedback) {
    inner.observe(
        new StepFeedback(
            feedback.step(),
            feedback.images(),
            feedback.results().stream()
                .filter(result -> result.draw().role() == Draw.Role.SAMPLED)
                .toList()));
  }

  @Override
  public boolean teaches() {
    return true;
  }

  @Override
  public long turns(long step) {
    return inner.turns(step);
  }

  @Override
  public void turn(TurnContext context) {
    inner.turn(context);
  }

  @Override
  public Set<Capability> needs() {
    return inner.needs();
  }

  @Override
  public void save(DataOutput output) throws IOException {
    inner.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    inner.load(input);
  }

  @Override
  public void close() {
    inner.close();
  }

  /** A step whose random numbers go on from one plan to the next, so that plans differ. */
  private record OneGenerator(StepContext context, RandomGenerator random) implements StepContext {
    @Override
    public long step() {
      return context.step();
    }

    @Override
    public double[] losses(List<Architecture> candidates) {
      return context.losses(candidates);
    }

    @Override
    public List<Measures> evaluate(List<Architecture> subnets) {
      return context.evaluate(subnets);
    }

    @Override
    public void sortChannels(Set<Choice> choices, List<Architecture> kept) {
      context.sortChannels(choices, kept);
    }

    @Override
    public void report(PredictorCheck check) {
      context.report(check);
    }
  }
}
