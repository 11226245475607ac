package org.supernet4j.searchers.predictor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.predictor.PredictorFactory;
import org.supernet4j.api.searcher.SearcherFactory;
import org.supernet4j.api.searcher.Trial;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.SearcherContract;
import org.supernet4j.testkit.SimulatedSearch;

class PredictorGuidedTest extends SearcherContract<PredictorGuidedSettings> {
  /** Expects most of the widest. */
  private static final class Widest implements PredictorFactory<NoSettings> {
    @Override
    public String name() {
      return "widest";
    }

    @Override
    public String description() {
      return "Expects most of the last options.";
    }

    @Override
    public Class<NoSettings> configType() {
      return NoSettings.class;
    }

    @Override
    public Predictor create(NoSettings config, PredictorContext context) {
      return (examples, random) -> architecture -> architecture.optionAt(0);
    }
  }

  @Override
  protected SearcherFactory<PredictorGuidedSettings> factory() {
    return new PredictorGuidedFactory();
  }

  @Override
  protected PredictorGuidedSettings config() {
    return config(10);
  }

  private static PredictorGuidedSettings config(int candidates) {
    return new PredictorGuidedSettings(
        6, 2, 2, candidates, new Component<>(new Widest(), new NoSettings()));
  }

  @Override
  protected int budget() {
    return 6;
  }

  @Test
  void whatThePredictorExpectsMostOfIsNext() {
    SimulatedSearch search = new SimulatedSearch(FakeSpaces.huge(), 1, architecture -> 0.5);

    List<List<Trial>> rounds = search.run(factory().create(config(200), search.context()), 0, 3);

    assertThat(rounds.get(1)).hasSize(2).allMatch(trial -> trial.architecture().optionAt(0) == 7);
  }
}
