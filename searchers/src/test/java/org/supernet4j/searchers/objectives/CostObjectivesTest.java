package org.supernet4j.searchers.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeCandidate;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.ObjectiveContract;

class CostObjectivesTest {
  private static final SearchSpace SPACE = FakeSpaces.tiny();
  private static final Candidate SMALL = FakeCandidate.of(SPACE, SPACE.smallest(), 0.5);
  private static final Candidate LARGE = FakeCandidate.of(SPACE, SPACE.largest(), 0.5);

  /** Smaller is better, and needs nothing to configure. */
  abstract static class SmallerIsBetter extends ObjectiveContract<NoSettings> {
    @Override
    protected NoSettings config() {
      return new NoSettings();
    }

    @Override
    protected Candidate better() {
      return SMALL;
    }

    @Override
    protected Candidate worse() {
      return LARGE;
    }
  }

  @Nested
  class Macs extends SmallerIsBetter {
    @Override
    protected ObjectiveFactory<NoSettings> factory() {
      return new MacsObjectiveFactory();
    }

    @Test
    void valueIsTheMultiplyAddsOfTheCost() {
      assertThat(objective().value(LARGE)).isEqualTo(8 * 8 * 9 * 4 + 4 * 3);
    }
  }

  @Nested
  class Parameters extends SmallerIsBetter {
    @Override
    protected ObjectiveFactory<NoSettings> factory() {
      return new ParametersObjectiveFactory();
    }

    @Test
    void valueIsTheParametersOfTheCost() {
      assertThat(objective().value(LARGE)).isEqualTo(9 * 4 + 4 + 4 * 3 + 3);
    }
  }
}
