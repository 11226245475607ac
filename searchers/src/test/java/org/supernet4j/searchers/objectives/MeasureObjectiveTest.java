package org.supernet4j.searchers.objectives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.objective.ObjectiveContext;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Classification;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeCandidate;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.ObjectiveContract;

class MeasureObjectiveTest extends ObjectiveContract<MeasureSettings> {
  private static final SearchSpace SPACE = FakeSpaces.tiny();

  @Override
  protected ObjectiveFactory<MeasureSettings> factory() {
    return new MeasureObjectiveFactory();
  }

  @Override
  protected MeasureSettings config() {
    return new MeasureSettings(Optional.of("loss"));
  }

  @Override
  protected Candidate better() {
    return FakeCandidate.of(SPACE, SPACE.smallest(), 0.75);
  }

  @Override
  protected Candidate worse() {
    return FakeCandidate.of(SPACE, SPACE.smallest(), 0.25);
  }

  @Test
  void hasNameAndDirectionOfTheMeasure() {
    assertThat(objective().name()).isEqualTo("loss");
    assertThat(objective().direction()).isEqualTo(Direction.MINIMIZE);
    assertThat(objective().value(better())).isEqualTo(better().measures().value("loss"));
  }

  @Test
  void withoutANameIsTheLeadingMeasure() {
    var leading = factory().create(new MeasureSettings(Optional.empty()), Contexts.objective());

    assertThat(leading.name()).isEqualTo("accuracy");
    assertThat(leading.value(better())).isEqualTo(0.75);
  }

  @Test
  void anUnknownMeasureIsRefusedWithThoseThereAre() {
    ObjectiveContext context =
        ObjectiveContext.of(Contexts.any(), List.of(new Classification(9).measures().get(1)));

    assertThatThrownBy(() -> new AccuracyObjectiveFactory().create(new NoSettings(), context))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "evaluations do not measure 'accuracy'; they measure top-5-accuracy: take one of these"
                + " as {type = measure, name = ...}");
  }

  @Test
  void anUnknownMeasureIsRefusedWithTheNearestOne() {
    MeasureSettings mistyped = new MeasureSettings(Optional.of("acuracy"));

    assertThatThrownBy(() -> factory().create(mistyped, Contexts.objective()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "evaluations do not measure 'acuracy'; did you mean accuracy? they measure accuracy,");
  }
}
