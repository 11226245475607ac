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
}
