package org.supernet4j.api.searcher;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpace;

/**
 * Moves from known architectures to new ones, on any space. Results are feasible and in canonical
 * form; what is not feasible is drawn again, {@value #TRIES} times at most. Choices that play no
 * part in a parent, such as the kernel of a layer left out, take random options first, so that a
 * part which a move brings in is a random one.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Variation {
  private static final int TRIES = 1000;

  private final Constraints constraints;
  private final SearchSpace space;

  /** Moves among the architectures that constraints allow. */
  public Variation(Constraints constraints) {
    this.constraints = constraints;
    this.space = constraints.space();
  }

  /**
   * Another architecture: one random choice takes another of its options.
   *
   * @return empty where no feasible one was found
   */
  public Optional<Architecture> step(Architecture parent, RandomGenerator random) {
    int count = space.choices().count();
    Supplier<int[]> filled = filled(parent, random);
    return feasible(
        parent,
        () -> {
          int[] options = filled.get();
          int position = random.nextInt(count);
          options[position] = another(position, options[position], random);
          return options;
        });
  }

  /**
   * Another architecture: each choice takes another of its options with a probability.
   *
   * @param rate the probability, above 0
   * @return empty where no feasible one was found
   */
  public Optional<Architecture> mutate(Architecture parent, double rate, RandomGenerator random) {
    return mutate(parent, position -> rate, random);
  }

  /**
   * Another architecture: each choice takes another of its options with the probability that {@link
   * SearchSpace#mutationRate} has for it.
   *
   * @return empty where no feasible one was found
   */
  public Optional<Architecture> mutate(Architecture parent, RandomGenerator random) {
    return mutate(parent, space::mutationRate, random);
  }

  private Optional<Architecture> mutate(
      Architecture parent, IntToDoubleFunction rate, RandomGenerator random) {
    Supplier<int[]> filled = filled(parent, random);
    return feasible(
        parent,
        () -> {
          int[] options = filled.get();
          for (int i = 0; i < options.length; i++) {
            if (random.nextDouble() < rate.applyAsDouble(i)) {
              options[i] = another(i, options[i], random);
            }
          }
          return options;
        });
  }

  /**
   * Uniform crossover: each choice takes the option of one of two parents, with equal chances.
   *
   * @return possibly one of the parents; empty where no feasible one was found
   */
  public Optional<Architecture> cross(
      Architecture mother, Architecture father, RandomGenerator random) {
    Supplier<int[]> filledMother = filled(mother, random);
    Supplier<int[]> filledFather = filled(father, random);
    return feasible(
        null,
        () -> {
          int[] options = filledMother.get();
          int[] others = filledFather.get();
          for (int i = 0; i < options.length; i++) {
            options[i] = random.nextBoolean() ? options[i] : others[i];
          }
          return options;
        });
  }

  /** The feasible ones among the neighbours that the space names, each once, in a stable order. */
  public List<Architecture> neighbours(Architecture architecture) {
    return space
        .neighbours(architecture)
        .filter(neighbour -> constraints.excess(neighbour) == 0)
        .toList();
  }

  /** The options as numbers 0 and 1, one for each option of each choice in order. */
  public static double[] oneHot(Architecture architecture) {
    List<Choice> choices = architecture.choices().list();
    double[] values = new double[choices.stream().mapToInt(Choice::count).sum()];
    int start = 0;
    for (int i = 0; i < choices.size(); i++) {
      values[start + architecture.optionAt(i)] = 1;
      start += choices.get(i).count();
    }
    return values;
  }

  private Optional<Architecture> feasible(Architecture not, Supplier<int[]> draw) {
    for (int i = 0; i < TRIES; i++) {
      Architecture drawn = space.choices().architecture(draw.get());
      if (space.violation(drawn).isPresent()) {
        continue;
      }
      Architecture canonical = space.canonical(drawn);
      if (!canonical.equals(not) && constraints.isFeasible(canonical)) {
        return Optional.of(canonical);
      }
    }
    return Optional.empty();
  }

  /** An architecture's options, each time with new random ones for choices without a part. */
  private Supplier<int[]> filled(Architecture architecture, RandomGenerator random) {
    List<Choice> choices = space.choices().list();
    Set<Choice> used = space.network().choicesUsed(architecture);
    int[] unused =
        IntStream.range(0, choices.size()).filter(i -> !used.contains(choices.get(i))).toArray();
    return () -> {
      int[] options = architecture.options();
      for (int i : unused) {
        options[i] = random.nextInt(choices.get(i).count());
      }
      return options;
    };
  }

  private int another(int position, int option, RandomGenerator random) {
    int count = space.choices().list().get(position).count();
    if (count == 1) {
      return option;
    }
    int drawn = random.nextInt(count - 1);
    return drawn < option ? drawn : drawn + 1;
  }
}
