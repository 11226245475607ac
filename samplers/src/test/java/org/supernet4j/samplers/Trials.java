package org.supernet4j.samplers;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeMeasures;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SimulatedStep;
import org.supernet4j.testkit.SimulatedTraining;

/** Samplers on a space of one choice, so that a subnet is told by the number of its option. */
final class Trials {
  /** Images in each batch. */
  static final int IMAGES = 32;

  private final SearchSpace space;
  private final long steps;

  /**
   * @param subnets of the space
   * @param steps of the training
   */
  Trials(int subnets, long steps) {
    this.space = FakeSpaces.ofWidths(subnets);
    this.steps = steps;
  }

  <C extends Record> Sampler sampler(SamplerFactory<C> factory, C config) {
    return factory.create(config, Contexts.sampler(space, steps));
  }

  /** The number of the subnet that a sampler trains in a step. */
  static int choice(Sampler sampler, long step) {
    return choice(sampler.plan(new SimulatedStep(step, new Randomness(1), subnet -> 0)));
  }

  /** Tells a sampler that a subnet was trained. */
  void observe(Sampler sampler, int subnet, int hits) {
    Draw draw = Draw.sampled(space.choices().architecture(subnet));
    sampler.observe(
        new StepFeedback(
            0, IMAGES, List.of(new DrawResult(draw, 1, FakeMeasures.sums(hits, IMAGES)))));
  }

  /** How often a sampler trained each subnet in the steps from one to the other. */
  int[] pulls(Sampler sampler, long seed, HitRate hitRate, long from, long to) {
    SimulatedTraining training =
        new SimulatedTraining(seed, IMAGES, (subnet, step) -> hitRate.of(subnet.optionAt(0), step));
    int[] pulls = new int[space.choices().combinations().intValueExact()];
    training.run(sampler, from, to).forEach(plan -> pulls[choice(plan)]++);
    return pulls;
  }

  /** How often a sampler trained each subnet in the whole training. */
  int[] pulls(Sampler sampler, long seed, HitRate hitRate) {
    return pulls(sampler, seed, hitRate, 0, steps);
  }

  /** A generator for tests of random numbers. */
  static RandomGenerator random() {
    return new Randomness(5).stream("test");
  }

  private static int choice(List<Draw> plan) {
    return plan.get(0).architecture().optionAt(0);
  }

  /** How good a subnet is at a step. */
  @FunctionalInterface
  interface HitRate {
    double of(int subnet, long step);
  }
}
