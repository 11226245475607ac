package org.supernet4j.searchers.bayesian;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchers.memory.Archive;

/**
 * Bayesian optimisation: a Gaussian process learns the leading objective, as normal scores of its
 * ranks, from all evaluations, and the unknown subnet of the greatest expected improvement is next
 * (Mockus, 1975). A small space is looked at whole; of a larger one, random subnets and neighbours
 * of the best known.
 */
final class BayesianSearch implements Searcher {
  private static final double[] DECAYS = {0.25, 0.5, 1, 1.5, 2, 3, 4, 6, 8, 12};
  private static final BigInteger SMALL = BigInteger.valueOf(20_000);
  private static final int PARENTS = 10;

  private final BayesianSettings settings;
  private final SearcherContext context;
  private final Archive archive;
  private HammingProcess process;
  private List<Architecture> whole;
  private CandidatePool pool;
  private int fittedTo;

  BayesianSearch(BayesianSettings settings, SearcherContext context) {
    this.settings = settings;
    this.context = context;
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
    if (archive.size() < settings.initial()) {
      int initial = Math.min(left, settings.initial() - archive.size());
      List<Architecture> first = archive.unknown(initial, random);
      if (!first.isEmpty() || archive.size() == 0) {
        return first.stream().map(Trial::full).toList();
      }
    }
    learn();
    CandidatePool candidates = candidates(random);
    return mostPromising(candidates, random).map(Trial::full).stream().toList();
  }

  private Optional<Architecture> mostPromising(CandidatePool candidates, RandomGenerator random) {
    double[] improvements = candidates.expectedImprovements(scores(archive.size()));
    Architecture best = null;
    double most = -1;
    int ties = 0;
    for (int i = 0; i < improvements.length; i++) {
      Architecture candidate = candidates.candidates().get(i);
      if (improvements[i] < most || archive.knows(candidate)) {
        continue;
      }
      ties = improvements[i] > most ? 1 : ties + 1;
      if (random.nextInt(ties) == 0) {
        best = candidate;
      }
      most = improvements[i];
    }
    return Optional.ofNullable(best);
  }

  /** Brings the process up to date; its decay is chosen anew whenever half as much is known. */
  private void learn() {
    int due = settings.initial();
    while (due + due / 2 + 1 <= archive.size()) {
      due += due / 2 + 1;
    }
    due = Math.min(due, archive.size());
    List<Architecture> known = List.copyOf(archive.architectures());
    if (process == null || due != fittedTo) {
      process = likeliest(known.subList(0, due));
      fittedTo = due;
      pool = null;
    }
    for (Architecture architecture : known.subList(process.size(), known.size())) {
      process.observe(architecture.options());
    }
  }

  private HammingProcess likeliest(List<Architecture> known) {
    double[] scores = scores(known.size());
    HammingProcess best = null;
    for (double decay : DECAYS) {
      HammingProcess next = new HammingProcess(context.space().choices().count(), decay);
      known.forEach(architecture -> next.observe(architecture.options()));
      if (best == null || next.logLikelihood(scores) > best.logLikelihood(scores)) {
        best = next;
      }
    }
    return best;
  }

  private double[] scores(int count) {
    return NormalDistribution.scores(
        archive.architectures().stream().limit(count).map(archive::score).toList());
  }

  private CandidatePool candidates(RandomGenerator random) {
    if (context.space().choices().combinations().compareTo(SMALL) <= 0) {
      if (pool == null) {
        if (whole == null) {
          whole = context.space().all().filter(context::isFeasible).toList();
        }
        pool = new CandidatePool(process, whole);
      }
      return pool;
    }
    Set<Architecture> drawn = new LinkedHashSet<>();
    archive.architectures().stream()
        .sorted(Comparator.comparingDouble(archive::score).reversed())
        .limit(PARENTS)
        .forEach(
            parent -> {
              for (int i = 0; i < settings.candidates() / (2 * PARENTS); i++) {
                context
                    .variation()
                    .step(parent, random)
                    .filter(child -> !archive.knows(child))
                    .ifPresent(drawn::add);
              }
            });
    drawn.addAll(archive.unknown(Math.max(1, settings.candidates() - drawn.size()), random));
    return new CandidatePool(process, new ArrayList<>(drawn));
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
    process = null;
  }
}
