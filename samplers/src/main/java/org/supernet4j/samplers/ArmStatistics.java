package org.supernet4j.samplers;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;

/**
 * How often each subnet was trained and how many images it classified right, in its own steps. Old
 * evidence may fade, since accuracy drifts while the weights are trained.
 *
 * <p>Hit rates also come without the trend that all subnets share, so that one that was trained
 * early compares with one that was trained late. A rate is taken as trend plus the subnet's own
 * excess; both are estimated in turn: the trend is the running mean of rates less the excess of the
 * subnet they are from, and the excess of a subnet the mean of its rates less the trend at the
 * time.
 */
final class ArmStatistics {
  private final Arms arms;
  private final double[] rounds;
  private final double[] images;
  private final double[] hits;
  private final double[] hitsByTrend;
  private final RunningMean trend = new RunningMean();

  ArmStatistics(Arms arms) {
    this.arms = arms;
    this.rounds = new double[arms.count()];
    this.images = new double[arms.count()];
    this.hits = new double[arms.count()];
    this.hitsByTrend = new double[arms.count()];
  }

  /** Adds what the draws of a step gave. */
  void add(StepFeedback feedback) {
    for (DrawResult result : feedback.results()) {
      int arm = arms.indexOf(result.draw().architecture());
      double reward = result.reward();
      trend.add(reward - excess(arm));
      rounds[arm]++;
      images[arm] += feedback.images();
      hits[arm] += reward * feedback.images();
      hitsByTrend[arm] += trend.value() * feedback.images();
    }
  }

  /**
   * Lets all evidence about single subnets fade.
   *
   * @param factor what every number is multiplied by: 1 keeps, 0 forgets
   */
  void fade(double factor) {
    for (double[] numbers : new double[][] {rounds, images, hits, hitsByTrend}) {
      Arrays.setAll(numbers, arm -> numbers[arm] * factor);
    }
  }

  /** The number of subnets. */
  int count() {
    return rounds.length;
  }

  /** Steps in which the subnet was trained. */
  double rounds(int arm) {
    return rounds[arm];
  }

  /** Steps over all subnets. */
  double totalRounds() {
    return Arrays.stream(rounds).sum();
  }

  /** Images that the subnet was trained on. */
  double images(int arm) {
    return images[arm];
  }

  /** The share of images classified right, 0 to 1; 0 without evidence. */
  double hitRate(int arm) {
    return images[arm] > 0 ? hits[arm] / images[arm] : 0;
  }

  /** The hit rate that the subnet would have today, 0 to 1; the trend without evidence. */
  double detrendedHitRate(int arm) {
    return Math.max(0, Math.min(1, trend.value() + excess(arm)));
  }

  private double excess(int arm) {
    return images[arm] > 0 ? (hits[arm] - hitsByTrend[arm]) / images[arm] : 0;
  }

  /** Writes everything. */
  void save(DataOutput output) throws IOException {
    State.write(output, rounds);
    State.write(output, images);
    State.write(output, hits);
    State.write(output, hitsByTrend);
    trend.save(output);
  }

  /**
   * Reads what {@link #save} wrote.
   *
   * @throws IOException if it is about another number of subnets
   */
  void load(DataInput input) throws IOException {
    State.read(input, rounds);
    State.read(input, images);
    State.read(input, hits);
    State.read(input, hitsByTrend);
    trend.load(input);
  }
}
