package org.supernet4j.searchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.searcher.SearcherContext;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SearcherContract;
import org.supernet4j.testkit.SimulatedSearch;

class ExhaustiveSearcherTest extends SearcherContract<ExhaustiveSettings> {
  @Override
  protected SearcherFactory<ExhaustiveSettings> factory() {
    return new ExhaustiveSearcherFactory();
  }

  @Override
  protected ExhaustiveSettings config() {
    return new ExhaustiveSettings(40);
  }

  @Override
  protected int budget() {
    return 40;
  }

  @Override
  protected List<SearchSpace> spaces() {
    return List.of(FakeSpaces.ofWidths(40), FakeSpaces.withDepth(), FakeSpaces.constrained());
  }

  @Test
  void everyArchitectureIsAskedForOnceInTheOrderOfTheSpace() {
    for (SearchSpace space : spaces()) {
      SimulatedSearch search = new SimulatedSearch(space, 1, architecture -> 0.5);

      List<List<Trial>> rounds = search.run(factory().create(config(), search.context()), 0, 100);

      assertThat(rounds.stream().flatMap(List::stream).map(Trial::architecture))
          .containsExactlyElementsOf(space.all().toList());
    }
  }

  @Test
  void largeSpacesAreSearchedInSeveralRounds() {
    SimulatedSearch search = new SimulatedSearch(FakeSpaces.ofWidths(40), 1, architecture -> 0.5);

    assertThat(search.run(factory().create(config(), search.context()), 0, 100))
        .extracting(List::size)
        .containsExactly(16, 16, 8, 0);
  }

  @Test
  void largerSpacesAreRefusedWithTheirSize() {
    SearcherContext context =
        new SimulatedSearch(FakeSpaces.huge(), 1, architecture -> 0.5).context();

    assertThatThrownBy(() -> factory().create(config(), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "searcher 'exhaustive' evaluates at most 40 subnets ('at-most'), but search space"
                + " 'fake-huge' has more: its choices have 1073741824 combinations; raise"
                + " 'at-most' or use searcher 'random'");
  }
}
