package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * Drives a searcher as a run would, without a supernet: accuracies are given, multiply-adds are
 * those of the space. Everything is a function of the seed and the accuracies.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class SimulatedSearch {
  private final SearchSpace space;
  private final Randomness randomness;
  private final ToDoubleFunction<Architecture> accuracy;

  /**
   * A search.
   *
   * @param accuracy the accuracy of an architecture, 0 to 1
   */
  public SimulatedSearch(SearchSpace space, long seed, ToDoubleFunction<Architecture> accuracy) {
    this.space = space;
    this.randomness = new Randomness(seed);
    this.accuracy = accuracy;
  }

  /**
   * What the searcher is made for: the space, with accuracy first and multiply-adds second, and
   * evaluations of fidelity 1, 3 and 9, which give the same values.
   */
  public SearcherContext context() {
    return context(Double.POSITIVE_INFINITY);
  }

  /** As {@link #context()}, with at most so many multiply-adds. */
  public SearcherContext context(double macs) {
    Constraint constraint = new Constraint(objectives().get(1), Double.NEGATIVE_INFINITY, macs);
    return SearcherContext.of(
        Contexts.any(),
        objectives(),
        new Constraints(space, List.of(constraint)),
        List.of(1, 3, 9));
  }

  private static List<Objective> objectives() {
    return List.of(
        new FakeObjective(
            "accuracy",
            Direction.MAXIMIZE,
            false,
            candidate -> candidate.measures().value("accuracy")),
        new FakeObjective("macs", Direction.MINIMIZE, true, candidate -> candidate.cost().macs()));
  }

  /**
   * Lets the searcher ask and tells it the evaluations, until it is over or rounds are spent.
   *
   * @param from the first round; it decides the random numbers
   * @param to the round after the last one
   * @return what was asked in each round; the last one is empty where the search is over
   */
  public List<List<Trial>> run(Searcher searcher, int from, int to) {
    List<List<Trial>> rounds = new ArrayList<>();
    for (int round = from; round < to; round++) {
      List<Trial> asked = searcher.ask(randomness.stream("search", round));
      rounds.add(List.copyOf(asked));
      if (asked.isEmpty()) {
        break;
      }
      searcher.tell(asked.stream().map(this::evaluation).toList());
    }
    return rounds;
  }

  private Evaluation evaluation(Trial trial) {
    Architecture architecture = trial.architecture();
    FakeCandidate candidate =
        FakeCandidate.of(space, architecture, accuracy.applyAsDouble(architecture));
    return new Evaluation(
        architecture, objectives().stream().map(objective -> objective.value(candidate)).toList());
  }
}
