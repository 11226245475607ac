package org.supernet4j.samplers;

import java.util.List;
import java.util.random.RandomGenerator;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;

/** A random subnet of the options that are free at the step. */
final class ProgressiveShrinkingSampler implements Sampler {
  private final SearchSpace space;
  private final List<Freeing> freeings;

  ProgressiveShrinkingSampler(SearchSpace space, List<Freeing> freeings) {
    this.space = space;
    this.freeings = List.copyOf(freeings);
  }

  /**
   * From a step on, so many of the largest options of the named choices are free.
   *
   * @param named by position of the choice
   */
  record Freeing(long step, boolean[] named, int options) {}

  @Override
  public List<Draw> plan(StepContext context) {
    int[] free = free(context.step());
    RandomGenerator random = context.random();
    for (int i = 0; i < SearchSpace.RANDOM_DRAWS; i++) {
      Architecture architecture = draw(free, random);
      if (space.violation(architecture).isEmpty()) {
        return List.of(Draw.sampled(space.network().canonical(architecture)));
      }
    }
    throw new IllegalStateException(
        "sampler 'progressive-shrinking': none of "
            + SearchSpace.RANDOM_DRAWS
            + " draws among the options free at step "
            + context.step()
            + " is valid in search space '"
            + space.name()
            + "'; free more in the earlier phases");
  }

  private Architecture draw(int[] free, RandomGenerator random) {
    int[] options = new int[free.length];
    for (int i = 0; i < options.length; i++) {
      options[i] = space.choices().list().get(i).count() - 1 - random.nextInt(free[i]);
    }
    return space.choices().architecture(options);
  }

  /** How many of the largest options of each choice are free at a step. */
  private int[] free(long step) {
    int[] free = space.choices().list().stream().mapToInt(Choice::count).toArray();
    for (Freeing freeing : freeings) {
      for (int i = 0; i < free.length; i++) {
        free[i] = freeing.named()[i] ? 1 : free[i];
      }
    }
    for (Freeing freeing : freeings) {
      for (int i = 0; i < free.length && step >= freeing.step(); i++) {
        if (freeing.named()[i]) {
          free[i] = Math.min(freeing.options(), space.choices().list().get(i).count());
        }
      }
    }
    return free;
  }
}
