package org.supernet4j.searchers.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SearcherContract;
import org.supernet4j.testkit.SimulatedSearch;

class EvolutionTest extends SearcherContract<EvolutionSettings> {
  @Override
  protected SearcherFactory<EvolutionSettings> factory() {
    return new EvolutionFactory();
  }

  @Override
  protected EvolutionSettings config() {
    return new EvolutionSettings(3, 3, 2, 2, 0.2, 1_000);
  }

  @Override
  protected int budget() {
    return 11;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 100, 1_000, 10_000, 10_000_000})
  void parentsAreTheMostAccurateOfEachRangeOfMultiplyAdds(long width) {
    SearchSpace space = FakeSpaces.withDepth();
    CostModel costs = new CostModel(space.network());
    ToDoubleFunction<Architecture> accuracy = each -> (each.hashCode() & 1023) / 1024.0;
    SimulatedSearch search = new SimulatedSearch(space, 1, accuracy);
    AttentiveEvolution evolution =
        new AttentiveEvolution(new EvolutionSettings(2, 5, 2, 2, 0.2, width), search.context());

    List<Architecture> asked =
        search.run(evolution, 0, 2).stream()
            .flatMap(List::stream)
            .map(Trial::architecture)
            .toList();

    assertThat(asked).isNotEmpty();
    for (Architecture architecture : asked) {
      long range = (costs.cost(architecture).macs() + width / 2) / width;
      Architecture parent = evolution.parents().get(range);
      assertThat((costs.cost(parent).macs() + width / 2) / width).isEqualTo(range);
      assertThat(accuracy.applyAsDouble(parent))
          .isGreaterThanOrEqualTo(accuracy.applyAsDouble(architecture));
    }
  }
}
