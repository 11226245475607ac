package org.supernet4j.searchers.evolution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.searcher.Variation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/**
 * Evolution towards the whole Pareto front of all objectives (Deb, Pratap, Agarwal and Meyarivan,
 * 2002). A generation holds subnets that were not evaluated before.
 */
final class Nsga2 implements Searcher {
  private static final int KNOWN_CHILDREN = 100;

  private final Nsga2Settings settings;
  private final SearcherContext context;
  private final Variation variation;
  private final Archive archive;
  private List<Architecture> population = List.of();

  Nsga2(Nsga2Settings settings, SearcherContext context) {
    this.settings = settings;
    this.context = context;
    this.variation = context.variation();
    this.archive = new Archive(context);
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(settings.evaluations());
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    int count = Math.min(settings.population(), settings.evaluations() - archive.size());
    if (count < 1) {
      return List.of();
    }
    if (population.isEmpty()) {
      return archive.unknown(count, random).stream().map(Trial::full).toList();
    }
    Dominance dominance = new Dominance(points(population));
    Set<Architecture> children = new LinkedHashSet<>();
    while (children.size() < count) {
      Optional<Architecture> child = child(dominance, children, random);
      if (child.isEmpty()) {
        break;
      }
      children.add(child.get());
    }
    return children.stream().map(Trial::full).toList();
  }

  private Optional<Architecture> child(
      Dominance dominance, Set<Architecture> others, RandomGenerator random) {
    for (int i = 0; i < KNOWN_CHILDREN; i++) {
      Architecture mother = parent(dominance, random);
      Optional<Architecture> child =
          random.nextDouble() < settings.crossoverRate()
              ? variation.cross(mother, parent(dominance, random), random)
              : Optional.of(mother);
      child = child.flatMap(each -> mutant(each, random));
      if (child.filter(each -> !archive.knows(each) && !others.contains(each)).isPresent()) {
        return child;
      }
    }
    return archive.unknown(random, others);
  }

  private Optional<Architecture> mutant(Architecture parent, RandomGenerator random) {
    return settings
        .mutationRate()
        .map(rate -> variation.mutate(parent, rate, random))
        .orElseGet(() -> variation.mutate(parent, random));
  }

  private Architecture parent(Dominance dominance, RandomGenerator random) {
    int one = random.nextInt(population.size());
    int other = random.nextInt(population.size());
    boolean otherIsBetter =
        dominance.rank(other) < dominance.rank(one)
            || (dominance.rank(other) == dominance.rank(one)
                && dominance.crowding(other) > dominance.crowding(one));
    return population.get(otherIsBetter ? other : one);
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    List<Architecture> all = new ArrayList<>(population);
    for (Evaluation evaluation : evaluations) {
      archive.add(evaluation);
      all.add(evaluation.architecture());
    }
    List<Architecture> survivors = new ArrayList<>();
    for (int index : new Dominance(points(all)).order()) {
      if (survivors.size() < settings.population()) {
        survivors.add(all.get(index));
      }
    }
    population = survivors;
  }

  private double[][] points(List<Architecture> architectures) {
    double[][] points = new double[architectures.size()][context.objectives().size()];
    for (int i = 0; i < points.length; i++) {
      for (int j = 0; j < points[i].length; j++) {
        double value = archive.values(architectures.get(i)).get(j);
        boolean more = context.objectives().get(j).direction() == Direction.MAXIMIZE;
        points[i][j] = more ? value : -value;
      }
    }
    return points;
  }

  @Override
  public void save(DataOutput output) throws IOException {
    archive.save(output);
    Archive.save(population, output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    archive.load(input);
    population = archive.loadArchitectures(input);
  }
}
