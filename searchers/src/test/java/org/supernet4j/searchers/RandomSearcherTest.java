package org.supernet4j.searchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SearcherContract;
import org.supernet4j.testkit.SimulatedSearch;

class RandomSearcherTest extends SearcherContract<RandomSettings> {
  @Override
  protected SearcherFactory<RandomSettings> factory() {
    return new RandomSearcherFactory();
  }

  @Override
  protected RandomSettings config() {
    return new RandomSettings(50);
  }

  @Override
  protected int budget() {
    return 50;
  }

  @Override
  protected List<SearchSpace> spaces() {
    return List.of(
        FakeSpaces.tiny(), FakeSpaces.withDepth(), FakeSpaces.constrained(), FakeSpaces.huge());
  }

  private List<Architecture> asked(SearchSpace space, long seed) {
    SimulatedSearch search = new SimulatedSearch(space, seed, architecture -> 0.5);
    return search.run(factory().create(config(), search.context()), 0, 100).stream()
        .flatMap(List::stream)
        .map(Trial::architecture)
        .toList();
  }

  @Test
  void asManyDistinctArchitecturesAsConfigured() {
    assertThat(asked(FakeSpaces.huge(), 1)).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aSmallSpaceIsUsedUp() {
    for (SearchSpace space : FakeSpaces.small()) {
      assertThat(asked(space, 1)).containsExactlyInAnyOrderElementsOf(space.all().toList());
    }
  }

  @Test
  void anotherSeedAsksForOthers() {
    assertThat(asked(FakeSpaces.huge(), 1)).isNotEqualTo(asked(FakeSpaces.huge(), 2));
  }
}
