package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.apiguardian.api.API;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.Architecture;

/**
 * Drives a sampler as a training would, without training: each architecture classifies an image
 * right with a given probability. Everything is a function of the seed.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatedTraining {

  /** How good an architecture is at a step. */
  @FunctionalInterface
  public interface HitRate {
    /** The probability that an image is classified right, 0 to 1. */
    double of(Architecture architecture, long step);
  }

  private final Randomness randomness;
  private final int images;
  private final HitRate hitRate;

  /**
   * A training.
   *
   * @param images images in each batch
   */
  public SimulatedTraining(long seed, int images, HitRate hitRate) {
    this.randomness = new Randomness(seed);
    this.images = images;
    this.hitRate = hitRate;
  }

  /** What a sampler may look at when it plans a step. */
  public SimulatedStep context(long step) {
    return new SimulatedStep(
        step, randomness, architecture -> loss(hitRate.of(architecture, step)));
  }

  /**
   * Lets the sampler take its turns before a step.
   *
   * @param number how many turns it took before, in all
   * @return how many it has taken then
   */
  public long turns(Sampler sampler, long number, long step) {
    long count = sampler.turns(step);
    for (long turn = number; turn < number + count; turn++) {
      sampler.turn(
          new SimulatedTurn(
              turn, step, randomness, architecture -> loss(hitRate.of(architecture, step))));
    }
    return number + count;
  }

  /**
   * Lets the sampler take its turns, plan and observe steps.
   *
   * @param from the first step
   * @param to the step after the last one
   * @return the plan of each step
   */
  public List<List<Draw>> run(Sampler sampler, long from, long to) {
    List<List<Draw>> plans = new ArrayList<>();
    long turns = LongStream.range(0, from).map(sampler::turns).sum();
    for (long step = from; step < to; step++) {
      turns = turns(sampler, turns, step);
      List<Draw> plan = sampler.plan(context(step));
      sampler.observe(feedback(plan, step));
      plans.add(List.copyOf(plan));
    }
    return plans;
  }

  /** What training the draws of a plan gives. */
  public StepFeedback feedback(List<Draw> plan, long step) {
    RandomGenerator random = randomness.stream("hits", step);
    List<DrawResult> results = new ArrayList<>();
    for (Draw draw : plan) {
      double rate = hitRate.of(draw.architecture(), step);
      int hits = 0;
      for (int image = 0; image < images; image++) {
        hits += random.nextDouble() < rate ? 1 : 0;
      }
      results.add(new DrawResult(draw, loss(rate), FakeMeasures.sums(hits, images)));
    }
    return new StepFeedback(step, images, results);
  }

  private static double loss(double rate) {
    return -Math.log(Math.max(rate, 1e-6));
  }
}
