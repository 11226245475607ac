package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Evaluation;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
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

  /** What the searcher is made for: the space, with accuracy first and multiply-adds second. */
  public SearcherContext context() {
    return new SearcherContext(space, objectives());
  }

  private static List<Objective> objectives() {
    return List.of(
        new FakeObjective(
            "accuracy", Direction.MAXIMIZE, candidate -> candidate.quality().accuracy()),
        new FakeObjective("macs", Direction.MINIMIZE, candidate -> candidate.cost().macs()));
  }

  /**
   * Lets the searcher ask and tells it the evaluations, until it is over or rounds are spent.
   *
   * @param from the first round; it decides the random numbers
   * @param to the round after the last one
   * @return what was asked in each round; the last one is empty where the search is over
   */
  public List<List<Architecture>> run(Searcher searcher, int from, int to) {
    List<List<Architecture>> rounds = new ArrayList<>();
    for (int round = from; round < to; round++) {
      List<Architecture> asked = searcher.ask(randomness.stream("search", round));
      rounds.add(List.copyOf(asked));
      if (asked.isEmpty()) {
        break;
      }
      searcher.tell(asked.stream().map(this::evaluation).toList());
    }
    return rounds;
  }

  private Evaluation evaluation(Architecture architecture) {
    FakeCandidate candidate =
        FakeCandidate.of(space, architecture, accuracy.applyAsDouble(architecture));
    return new Evaluation(
        architecture, objectives().stream().map(objective -> objective.value(candidate)).toList());
  }
}
