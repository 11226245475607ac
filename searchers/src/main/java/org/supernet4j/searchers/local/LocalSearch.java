package org.supernet4j.searchers.local;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
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
 * Hill climbing with restarts: moves to a better neighbour as long as there is one, then begins
 * anew at random (White, Nolen and Savani, 2021). Known neighbours cost nothing.
 */
final class LocalSearch implements Searcher {
  private final LocalSearchSettings settings;
  private final Variation variation;
  private final Archive archive;
  private Optional<Architecture> current = Optional.empty();

  LocalSearch(LocalSearchSettings settings, SearcherContext context) {
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
      return archive.unknown(Math.min(left, settings.starts()), random).stream()
          .map(Trial::full)
          .toList();
    }
    while (current.isPresent()) {
      List<Architecture> neighbours = variation.neighbours(current.get());
      List<Architecture> unknown =
          neighbours.stream().filter(neighbour -> !archive.knows(neighbour)).toList();
      Optional<Architecture> better = better(current.get(), neighbours);
      boolean moves =
          better.isPresent()
              && (settings.move() == LocalSearchSettings.Move.FIRST || unknown.isEmpty());
      if (!moves && !unknown.isEmpty()) {
        return List.of(Trial.full(unknown.get(random.nextInt(unknown.size()))));
      }
      current = moves ? better : Optional.empty();
    }
    return archive.unknown(random).map(Trial::full).stream().toList();
  }

  private Optional<Architecture> better(Architecture than, List<Architecture> neighbours) {
    Architecture best = than;
    for (Architecture neighbour : neighbours) {
      if (archive.knows(neighbour) && archive.score(neighbour) > archive.score(best)) {
        best = neighbour;
      }
    }
    return best.equals(than) ? Optional.empty() : Optional.of(best);
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    evaluations.forEach(archive::add);
    if (current.isEmpty()) {
      for (Evaluation evaluation : evaluations) {
        Architecture evaluated = evaluation.architecture();
        if (current.isEmpty() || archive.score(evaluated) > archive.score(current.get())) {
          current = Optional.of(evaluated);
        }
      }
    }
  }

  @Override
  public void save(DataOutput output) throws IOException {
    archive.save(output);
    Archive.save(current.stream().toList(), output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    archive.load(input);
    current = archive.loadArchitectures(input).stream().findFirst();
  }
}
