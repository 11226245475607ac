package org.supernet4j.searchers.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.searchers.objectives.AccuracyObjectiveFactory;
import org.supernet4j.searchers.objectives.MacsObjectiveFactory;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeSpaces;

class ConstraintsTest {
  private static final Objective MACS =
      new MacsObjectiveFactory().create(new NoSettings(), Contexts.objective());
  private static final SearchSpace HUGE = FakeSpaces.huge();

  private static Constraints macs(SearchSpace space, double min, double max) {
    return new Constraints(space, List.of(new Constraint(MACS, min, max)));
  }

  private static double macsOf(Architecture architecture) {
    return new CostModel(HUGE.network()).cost(architecture).macs();
  }

  @Test
  void onlyArchitecturesWithinTheRangeAreFeasible() {
    Constraints constraints = macs(HUGE, macsOf(HUGE.smallest()) + 1, macsOf(HUGE.largest()));

    assertThat(constraints.isFeasible(HUGE.largest())).isTrue();
    assertThat(constraints.violation(HUGE.largest())).isEmpty();
    assertThat(constraints.isFeasible(HUGE.smallest())).isFalse();
    assertThat(constraints.violation(HUGE.smallest())).get().asString().startsWith("macs is ");
  }

  @Test
  void rangesThatRandomDrawsNeverMeetAreReached() {
    double least = macsOf(HUGE.smallest());
    Constraints constraints = macs(HUGE, 0, least * 1.2);
    SplittableRandom random = new SplittableRandom(1);

    for (int i = 0; i < 20; i++) {
      assertThat(macsOf(constraints.random(random))).isLessThanOrEqualTo(least * 1.2);
    }
  }

  @Test
  void invalidArchitecturesAreNotFeasible() {
    SearchSpace space = FakeSpaces.constrained();
    Architecture invalid = space.choices().architecture(1, 0);

    assertThat(new Constraints(space, List.of()).isFeasible(invalid)).isFalse();
  }

  @Test
  void anEmptyRangeIsRefusedWithTheNearest() {
    double least = macsOf(HUGE.smallest());

    assertThatThrownBy(() -> macs(HUGE, 1, least - 1).requireFeasible(new SplittableRandom(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the nearest feasible range is macs from 1 to " + (long) least);
  }

  @Test
  void aSmallSpaceIsLookedAtWhole() {
    SearchSpace space = FakeSpaces.ofWidths(40);
    CostModel costs = new CostModel(space.network());
    double tenth = costs.cost(space.choices().architecture(9)).macs();

    macs(space, tenth, tenth).requireFeasible(new SplittableRandom(1));
    assertThatThrownBy(
            () -> macs(space, tenth + 1, tenth + 2).requireFeasible(new SplittableRandom(1)))
        .hasMessageContaining("macs from " + (long) tenth + " to " + (long) (tenth + 2));
  }

  @Test
  void whatNeedsAnEvaluationCannotBeConstrained() {
    Objective accuracy =
        new AccuracyObjectiveFactory().create(new NoSettings(), Contexts.objective());

    assertThatThrownBy(() -> new Constraint(accuracy, 0, 1))
        .hasMessageContaining("'accuracy' cannot be constrained");
  }
}
