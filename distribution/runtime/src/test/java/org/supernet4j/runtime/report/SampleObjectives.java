package org.supernet4j.runtime.report;

import java.util.function.ToDoubleFunction;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;

/**
 * Objectives by name.
 *
 * @param name the name
 * @param direction whether more or less is better
 * @param measure the value of a subnet
 */
public record SampleObjectives(
    String name, Direction direction, ToDoubleFunction<Candidate> measure) implements Objective {
  /** The share of images classified right. */
  public static final Objective ACCURACY =
      new SampleObjectives(
          "accuracy", Direction.MAXIMIZE, subnet -> subnet.measures().value("accuracy"));

  /** Multiply-adds. */
  public static final Objective MACS =
      new SampleObjectives("macs", Direction.MINIMIZE, subnet -> subnet.cost().macs());

  /** Milliseconds for an image. */
  public static final Objective LATENCY =
      new SampleObjectives(
          "latency-ms", Direction.MINIMIZE, subnet -> subnet.latency(1, 1).medianMillis());

  @Override
  public double value(Candidate candidate) {
    return measure.applyAsDouble(candidate);
  }
}
