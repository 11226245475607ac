package org.supernet4j.samplers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.engine.Capability;
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
   * @param sortChannels whether channels are put in order of importance at that step
   */
  record Freeing(long step, boolean[] named, int options, boolean sortChannels) {}

  @Override
  public List<Draw> plan(StepContext context) {
    freeings.stream()
        .filter(freeing -> freeing.sortChannels() && freeing.step() == context.step())
        .forEach(freeing -> sortChannels(freeing, context));
    int[] free = free(context.step());
    RandomGenerator random = context.random();
    for (int i = 0; i < SearchSpace.RANDOM_DRAWS; i++) {
      Architecture architecture = draw(free, random);
      if (space.violation(architecture).isEmpty()) {
        return List.of(Draw.sampled(space.canonical(architecture)));
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

  @Override
  public Set<Capability> needs() {
    return freeings.stream().anyMatch(Freeing::sortChannels)
        ? Set.of(Capability.CHANNEL_SORTING)
        : Set.of();
  }

  /** What was free before the step stays as it is. */
  private void sortChannels(Freeing freeing, StepContext context) {
    int[] before = free(context.step() - 1);
    Set<Choice> choices = new HashSet<>();
    int most = 1;
    for (int i = 0; i < before.length; i++) {
      if (freeing.named()[i]) {
        choices.add(space.choices().list().get(i));
        most = Math.max(most, before[i]);
      }
    }
    List<Architecture> kept = new ArrayList<>();
    for (int smaller = 0; smaller < most; smaller++) {
      int[] options = new int[before.length];
      for (int i = 0; i < options.length; i++) {
        int largest = space.choices().list().get(i).count() - 1;
        options[i] = largest - (freeing.named()[i] ? Math.min(smaller, before[i] - 1) : 0);
      }
      kept.add(space.choices().architecture(options));
    }
    context.sortChannels(choices, kept);
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
