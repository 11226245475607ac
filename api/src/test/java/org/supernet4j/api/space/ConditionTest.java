package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTest {
  private final Choice depth = Choice.ofSizes("depth", 1, 2, 4);
  private final Choice operation = Choice.ofOperations("operation", "skip", "conv");
  private final Choices choices = Choices.of(depth, operation);

  private List<String> where(Condition condition) {
    return choices
        .all()
        .filter(condition::test)
        .map(architecture -> architecture.option(depth) + " " + architecture.option(operation))
        .toList();
  }

  @Test
  void sizesCompareByValueNotByIndex() {
    assertThat(where(depth.atLeast(3))).containsExactly("4 skip", "4 conv");
    assertThat(where(depth.atLeast(2))).hasSize(4);
  }

  @Test
  void optionsCompareByName() {
    assertThat(where(operation.is("conv"))).containsExactly("1 conv", "2 conv", "4 conv");
    assertThat(where(depth.is("2"))).containsExactly("2 skip", "2 conv");
  }

  @Test
  void conditionsCombine() {
    assertThat(where(depth.atLeast(2).and(operation.is("skip"))))
        .containsExactly("2 skip", "4 skip");
    assertThat(where(depth.atLeast(4).or(operation.is("skip"))))
        .containsExactly("1 skip", "2 skip", "4 skip", "4 conv");
    assertThat(where(depth.atLeast(2).negate())).containsExactly("1 skip", "1 conv");
  }

  @Test
  void noneOfThemIsTrueForAllAndFalseForAny() {
    assertThat(where(new Condition.AllOf(List.of()))).hasSize(6);
    assertThat(where(new Condition.AnyOf(List.of()))).isEmpty();
  }

  @Test
  void choicesAreThoseOfAllParts() {
    assertThat(depth.atLeast(2).and(operation.is("skip").negate()).choices())
        .containsExactlyInAnyOrder(depth, operation);
  }

  @Test
  void sizesCompareWithEachOther() {
    Choice width = Choice.ofSizes("width", 2, 4);
    Choices both = Choices.of(depth, width);
    Condition same = depth.size().sameAs(width.size());

    assertThat(both.all().filter(same::test).map(Architecture::id))
        .containsExactly("depth=2,width=2", "depth=4,width=4");
    assertThat(same.choices()).containsExactlyInAnyOrder(depth, width);
  }

  @Test
  void equalityOfSizesFollowsFromTheFormOfAConditionAlone() {
    Size left = depth.size();
    Size right = depth.size().plus(1);
    Condition same = left.sameAs(right);
    Condition other = operation.is("skip");

    assertThat(same.implies(right, left)).isTrue();
    assertThat(same.and(other).implies(left, right)).isTrue();
    assertThat(same.negate().negate().implies(left, right)).isTrue();
    assertThat(same.or(other).implies(left, right)).isFalse();
    assertThat(same.negate().implies(left, right)).isFalse();
    assertThat(other.implies(left, right)).isFalse();
    assertThat(other.implies(left, left)).isTrue();
  }
}
