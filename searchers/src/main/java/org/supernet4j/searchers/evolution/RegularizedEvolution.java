package org.supernet4j.searchers.evolution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.searcher.Variation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/**
 * Aging evolution: the best of a random sample of the population has a child, and the oldest dies
 * (Real, Aggarwal, Huang and Le, 2019). A child that was evaluated before joins with the known
 * value and costs nothing.
 */
final class RegularizedEvolution implements Searcher {
  private static final int KNOWN_CHILDREN = 1000;

  private final RegularizedEvolutionSettings settings;
  private final Variation variation;
  private final Archive archive;
  private final List<Architecture> population = new ArrayList<>();

  RegularizedEvolution(RegularizedEvolutionSettings settings, SearcherContext context) {
    this.settings = settings;
    this.variation = context.variation();
    this.archive = new Archive(context);
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(settings.evaluations());
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    int left = settings.evaluations() - archive.size();
    if (left < 1) {
      return List.of();
    }
    if (archive.size() == 0) {
      return archive.unknown(Math.min(settings.population(), left), random).stream()
          .map(Trial::full)
          .toList();
    }
    return child(random).map(Trial::full).stream().toList();
  }

  private Optional<Architecture> child(RandomGenerator random) {
    for (int i = 0; i < KNOWN_CHILDREN; i++) {
      Optional<Architecture> child = mutant(parent(random), random);
      if (child.isEmpty()) {
        break;
      }
      if (!archive.knows(child.get())) {
        return child;
      }
      join(child.get());
    }
    return archive.unknown(random);
  }

  private Architecture parent(RandomGenerator random) {
    Architecture best = population.get(random.nextInt(population.size()));
    for (int i = 1; i < settings.tournament(); i++) {
      Architecture rival = population.get(random.nextInt(population.size()));
      if (archive.score(rival) > archive.score(best)) {
        best = rival;
      }
    }
    return best;
  }

  private Optional<Architecture> mutant(Architecture parent, RandomGenerator random) {
    return switch (settings.mutation()) {
      case ONE_CHOICE -> variation.step(parent, random);
      case EACH_CHOICE -> variation.mutate(parent, random);
    };
  }

  private void join(Architecture architecture) {
    population.add(architecture);
    if (population.size() > settings.population()) {
      population.remove(0);
    }
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    for (Evaluation evaluation : evaluations) {
      archive.add(evaluation);
      join(evaluation.architecture());
    }
  }

  @Override
  public void save(DataOutput output) throws IOException {
    archive.save(output);
    Archive.save(population, output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    archive.load(input);
    population.clear();
    population.addAll(archive.loadArchitectures(input));
  }
}
