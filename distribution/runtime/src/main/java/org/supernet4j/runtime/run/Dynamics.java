package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.config.DynamicsSettings;
import org.supernet4j.runtime.config.RunConfig;

/** Looks at how well some subnets do while the supernet trains. */
final class Dynamics {
  /** Spaces up to this size are enumerated to see whether all of their subnets can be looked at. */
  private static final BigInteger ENUMERABLE = BigInteger.valueOf(100_000);

  /** Draws for each subnet looked at, before a space is taken to have no more. */
  private static final int DRAWS = 100;

  private final Supernet supernet;
  private final EvaluationImages images;
  private final RunEvents events;
  private final long looks;
  private final long steps;
  private final List<Architecture> architectures;

  @Inject
  Dynamics(
      RunConfig config,
      SearchSpace space,
      Randomness randomness,
      Supernet supernet,
      EvaluationImages images,
      TrainingSpecs specs,
      RunEvents events) {
    DynamicsSettings settings = config.training().dynamics();
    this.supernet = supernet;
    this.images = images;
    this.events = events;
    this.looks = settings.looks();
    this.steps = specs.supernetSteps();
    this.architectures = choose(space, settings.architectures(), randomness.stream("dynamics"));
  }

  /** All subnets of a space that small, else the smallest, the largest and random ones. */
  static List<Architecture> choose(SearchSpace space, int count, RandomGenerator random) {
    if (space.choices().combinations().compareTo(ENUMERABLE) <= 0) {
      List<Architecture> first = space.all().limit(count + 1L).toList();
      if (first.size() <= count) {
        return first;
      }
    }
    Set<Architecture> chosen = new LinkedHashSet<>();
    chosen.add(space.smallest());
    chosen.add(space.largest());
    for (int draw = 0; chosen.size() < count && draw < DRAWS * count; draw++) {
      chosen.add(space.random(random));
    }
    return chosen.stream().limit(count).toList();
  }

  /**
   * Looks at the subnets if one of the looks, spread evenly over the training, is due.
   *
   * @param taken the number of steps taken
   */
  void lookIfDue(long taken) {
    if (taken * looks / steps == (taken - 1) * looks / steps) {
      return;
    }
    Iterable<Batch> data = images.ofDynamics();
    for (Architecture architecture : architectures) {
      Measures measures = supernet.evaluate(architecture, images.calibration(), data);
      events.emit(new DynamicsMeasured(taken, architecture, measures));
    }
  }
}
