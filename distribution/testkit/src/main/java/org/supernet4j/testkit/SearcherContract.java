package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.searcher.Searcher;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * What every searcher keeps to. Each test searches several small spaces, in simulation.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public abstract class SearcherContract<C extends Record>
    extends FactoryContract<C, SearcherFactory<C>> {
  private static final long SEED = 7;

  @Override
  protected final Class<?> kind() {
    return SearcherFactory.class;
  }

  /** The most evaluations that a search with {@link #config()} may ask for. */
  protected abstract int budget();

  /** The spaces to search; override it for a searcher that suits only some. */
  protected List<SearchSpace> spaces() {
    return FakeSpaces.small();
  }

  /** All that is asked for is valid and canonical, and nothing twice in a round. */
  @Test
  public final void asksForCanonicalValidArchitectures() {
    for (SearchSpace space : spaces()) {
      for (List<Trial> asked : search(space).run(searcher(space), 0, budget() + 1)) {
        assertThat(asked).as("a round in %s", space.name()).doesNotHaveDuplicates();
        for (Trial trial : asked) {
          Architecture architecture = trial.architecture();
          assertThat(space.canonical(architecture))
              .as("canonical form in %s", space.name())
              .isEqualTo(architecture);
          assertThat(space.violation(architecture))
              .as("violation by %s in %s", architecture, space.name())
              .isEmpty();
        }
      }
    }
  }

  /** A searcher that states its budget asks for no more. */
  @Test
  public final void asksForNoMoreThanItsBudget() {
    for (SearchSpace space : spaces()) {
      Searcher searcher = searcher(space);
      OptionalLong budget = searcher.budget();
      long asked =
          search(space).run(searcher, 0, budget() + 1).stream().mapToLong(List::size).sum();
      assertThat(asked)
          .as("trials in %s", space.name())
          .isLessThanOrEqualTo(budget.orElse(Long.MAX_VALUE));
      assertThat(searcher.budget()).as("budget at the end in %s", space.name()).isEqualTo(budget);
    }
  }

  /** What was given is remembered: no trial is asked for twice. */
  @Test
  public final void asksForNoTrialTwice() {
    for (SearchSpace space : spaces()) {
      List<List<Trial>> rounds = search(space).run(searcher(space), 0, budget() + 1);
      assertThat(rounds.stream().flatMap(List::stream))
          .as("trials in %s", space.name())
          .doesNotHaveDuplicates();
    }
  }

  /** All that is asked for keeps to the constraints, and there is something to ask for. */
  @Test
  public final void asksForFeasibleArchitectures() {
    for (SearchSpace space : spaces()) {
      CostModel costs = space.costs();
      double macs =
          0.5 * costs.cost(space.smallest()).macs() + 0.5 * costs.cost(space.largest()).macs();
      SearcherContext context = search(space).context(macs);
      List<Trial> asked =
          search(space).run(factory().create(config(), context), 0, budget() + 1).stream()
              .flatMap(List::stream)
              .toList();
      assertThat(asked).as("trials in %s", space.name()).isNotEmpty();
      assertThat(asked)
          .as("trials of at most %s macs in %s", macs, space.name())
          .allMatch(trial -> context.isFeasible(trial.architecture()));
    }
  }

  /** The search asks for something, ends within its budget and stays over. */
  @Test
  public final void endsWithinItsBudget() {
    for (SearchSpace space : spaces()) {
      Searcher searcher = searcher(space);
      List<List<Trial>> rounds = search(space).run(searcher, 0, budget() + 1);
      int evaluations = rounds.stream().mapToInt(List::size).sum();
      assertThat(evaluations).as("evaluations in %s", space.name()).isBetween(1, budget());
      assertThat(rounds.get(rounds.size() - 1)).as("last round in %s", space.name()).isEmpty();
      assertThat(searcher.ask(new Randomness(SEED).stream("again")))
          .as("asked after the end in %s", space.name())
          .isEmpty();
    }
  }

  /** The same seed and evaluations give the same search. */
  @Test
  public final void searchIsAFunctionOfSeedAndEvaluations() {
    for (SearchSpace space : spaces()) {
      assertThat(search(space).run(searcher(space), 0, budget() + 1))
          .as("second search in %s", space.name())
          .isEqualTo(search(space).run(searcher(space), 0, budget() + 1));
    }
  }

  /**
   * A searcher that was saved and loaded goes on exactly as the original: at the beginning, after a
   * round, on the way and at the end.
   */
  @Test
  public final void loadedSearcherGoesOnAsTheSavedOne() throws IOException {
    assertGoesOn(rounds -> IntStream.of(0, 1, rounds / 2, rounds).distinct());
  }

  /** So it is after each of the first rounds. */
  @Test
  @Tag("proof")
  public final void searcherLoadedAfterEachRoundGoesOnAsTheSavedOne() throws IOException {
    assertGoesOn(rounds -> IntStream.rangeClosed(0, Math.min(rounds, 10)));
  }

  private void assertGoesOn(IntFunction<IntStream> savedAfter) throws IOException {
    for (SearchSpace space : spaces()) {
      SimulatedSearch search = search(space);
      int rounds = search.run(searcher(space), 0, budget() + 1).size();
      for (int saved : savedAfter.apply(rounds).toArray()) {
        Searcher original = searcher(space);
        search.run(original, 0, saved);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        original.save(new DataOutputStream(bytes));

        Searcher loaded = searcher(space);
        ByteArrayInputStream rest = new ByteArrayInputStream(bytes.toByteArray());
        loaded.load(new DataInputStream(rest));

        assertThat(rest.available()).as("bytes left after load in %s", space.name()).isZero();
        assertThat(search.run(loaded, saved, budget() + 1))
            .as("rounds from %s on in %s", saved, space.name())
            .isEqualTo(search.run(original, saved, budget() + 1));
      }
    }
  }

  private Searcher searcher(SearchSpace space) {
    return factory().create(config(), search(space).context());
  }

  private static SimulatedSearch search(SearchSpace space) {
    return new SimulatedSearch(
        space,
        SEED,
        architecture -> new SplittableRandom(architecture.id().hashCode()).nextDouble());
  }
}
