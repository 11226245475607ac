package org.supernet4j.searchers.predictor;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.searcher.Variation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/** Evaluates in each round the unknown subnets of which the predictor expects most. */
final class PredictorGuided implements Searcher {
  private static final int PARENTS = 10;

  private final PredictorGuidedSettings settings;
  private final Predictor predictor;
  private final Variation variation;
  private final Archive archive;

  PredictorGuided(PredictorGuidedSettings settings, Predictor predictor, SearcherContext context) {
    this.settings = settings;
    this.predictor = predictor;
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
      return archive.unknown(Math.min(left, settings.initial()), random).stream()
          .map(Trial::full)
          .toList();
    }
    Predictor.Fitted fitted = predictor.fit(examples(), random);
    Map<Architecture, Double> expected = new HashMap<>();
    Set<Architecture> candidates = candidates(random);
    candidates.forEach(candidate -> expected.put(candidate, fitted.predict(candidate)));
    return candidates.stream()
        .sorted(Comparator.<Architecture>comparingDouble(expected::get).reversed())
        .limit(Math.min(left, settings.round()))
        .map(Trial::full)
        .toList();
  }

  /** Scores, so that more is better whatever the objective's direction. */
  private List<Predictor.Example> examples() {
    return archive.architectures().stream()
        .map(known -> new Predictor.Example(known, archive.score(known)))
        .toList();
  }

  private Set<Architecture> candidates(RandomGenerator random) {
    Set<Architecture> candidates = new LinkedHashSet<>();
    List<Architecture> parents =
        archive.architectures().stream()
            .sorted(Comparator.comparingDouble(archive::score).reversed())
            .limit(PARENTS)
            .toList();
    for (int i = 0; i < settings.candidates() / 2; i++) {
      variation
          .step(parents.get(i % parents.size()), random)
          .filter(child -> !archive.knows(child))
          .ifPresent(candidates::add);
    }
    candidates.addAll(
        archive.unknown(Math.max(1, settings.candidates() - candidates.size()), random));
    return candidates;
  }

  @Override
  public void tell(List<Evaluation> evaluations) {
    evaluations.forEach(archive::add);
  }

  @Override
  public void save(DataOutput output) throws IOException {
    archive.save(output);
  }

  @Override
  public void load(DataInput input) throws IOException {
    archive.load(input);
  }

  @Override
  public void close() {
    predictor.close();
  }
}
