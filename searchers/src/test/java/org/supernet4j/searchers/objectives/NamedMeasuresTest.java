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

class NamedMeasuresTest {
  private static final SearchSpace SPACE = FakeSpaces.tiny();
  private static final Candidate GOOD = FakeCandidate.of(SPACE, SPACE.smallest(), 0.75);
  private static final Candidate BAD = FakeCandidate.of(SPACE, SPACE.smallest(), 0.25);

  /** Looks at a measure of the candidate, and needs nothing to configure. */
  abstract static class OfMeasure extends ObjectiveContract<NoSettings> {
    @Override
    protected NoSettings config() {
      return new NoSettings();
    }

    @Override
    protected Candidate better() {
      return GOOD;
    }

    @Override
    protected Candidate worse() {
      return BAD;
    }
  }

  @Nested
  class Accuracy extends OfMeasure {
    @Override
    protected ObjectiveFactory<NoSettings> factory() {
      return new AccuracyObjectiveFactory();
    }

    @Test
    void valueIsTheShareClassifiedRight() {
      assertThat(objective().value(GOOD)).isEqualTo(0.75);
    }
  }

  @Nested
  class Loss extends OfMeasure {
    @Override
    protected ObjectiveFactory<NoSettings> factory() {
      return new LossObjectiveFactory();
    }

    @Test
    void valueIsTheLoss() {
      assertThat(objective().value(GOOD)).isEqualTo(GOOD.measures().value("loss"));
    }
  }
}
