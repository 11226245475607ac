package org.supernet4j.searchers.evolution;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.searcher.Variation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/**
 * The evolutionary search of AttentiveNAS: the best subnet of every range of multiply-adds is a
 * parent, for mutants and for children of two (Wang, Li, Gong and Chandra, 2021). A generation
 * holds subnets that were not evaluated before.
 */
final class AttentiveEvolution implements Searcher {
  private static final int KNOWN_CHILDREN = 100;

  private final EvolutionSettings settings;
  private final SearcherContext context;
  private final Variation variation;
  private final CostModel costs;
  private final Archive archive;
  private int generation;

  AttentiveEvolution(EvolutionSettings settings, SearcherContext context) {
    this.settings = settings;
    this.context = context;
    this.variation = context.variation();
    this.costs = context.space().costs();
    this.archive = new Archive(context);
  }

  @Override
  public OptionalLong budget() {
    return OptionalLong.of(
        settings.population()
            + (settings.generations() - 1L) * (settings.mutants() + settings.crossovers()));
  }

  @Override
  public List<Trial> ask(RandomGenerator random) {
    if (generation == settings.generations()) {
      return List.of();
    }
    Set<Architecture> asked = generation == 0 ? first(random) : children(random);
    generation = asked.isEmpty() ? settings.generations() : generation + 1;
    return asked.stream().map(Trial::full).toList();
  }

  private Set<Architecture> first(RandomGenerator random) {
    Set<Architecture> first = new LinkedHashSet<>();
    Architecture smallest = context.space().smallest();
    if (context.isFeasible(smallest)) {
      first.add(smallest);
    }
    while (first.size() < settings.population()) {
      Optional<Architecture> next = archive.unknown(random, first);
      if (next.isEmpty()) {
        break;
      }
      first.add(next.get());
    }
    return first;
  }

  private Set<Architecture> children(RandomGenerator random) {
    List<Architecture> parents = List.copyOf(parents().values());
    Set<Architecture> children = new LinkedHashSet<>();
    add(
        children,
        settings.mutants(),
        () -> variation.mutate(pick(parents, random), settings.mutationRate(), random),
        random);
    add(
        children,
        settings.crossovers(),
        () -> variation.cross(pick(parents, random), pick(parents, random), random),
        random);
    return children;
  }

  private void add(
      Set<Architecture> children,
      int count,
      Supplier<Optional<Architecture>> making,
      RandomGenerator random) {
    for (int i = 0; i < count; i++) {
      Optional<Architecture> child = Optional.empty();
      for (int attempt = 0; attempt < KNOWN_CHILDREN && child.isEmpty(); attempt++) {
        child = making.get().filter(each -> !archive.knows(each) && !children.contains(each));
      }
      child = child.isPresent() ? child : archive.unknown(random, children);
      if (child.isEmpty()) {
        return;
      }
      children.add(child.get());
    }
  }

  /**
   * The best of each range of multiply-adds; ranges have their centre at multiples of the width.
   */
  Map<Long, Architecture> parents() {
    Map<Long, Architecture> best = new TreeMap<>();
    for (Architecture architecture : archive.architectures()) {
      best.merge(
          Math.round(costs.cost(architecture).macs() / (double) settings.bucketMacs()),
          architecture,
          (one, other) -> archive.score(other) > archive.score(one) ? other : one);
    }
    return best;
  }

  private static Architecture pick(List<Architecture> parents, RandomGenerator random) {
    return parents.get(random.nextInt(parents.size()));
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    evaluations.forEach(archive::add);
  }

  @Override
  public void save(DataOutput output) throws IOException {
    output.writeInt(generation);
    archive.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    generation = input.readInt();
    archive.load(input);
  }
}
