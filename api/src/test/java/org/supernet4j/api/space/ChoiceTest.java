package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceTest {
  private final Choice width = Choice.ofSizes("width", 8, 16);
  private final Choice operation = Choice.ofOperations("operation", "skip", "conv");

  @Test
  void sizesAreOptionsInOrder() {
    assertThat(width.options()).containsExactly("8", "16");
    assertThat(width.hasSizes()).isTrue();
    assertThat(width.size(1)).isEqualTo(16);
    assertThat(width.indexOf("16")).isEqualTo(1);
  }

  @Test
  void operationsHaveNoSizes() {
    assertThat(operation.hasSizes()).isFalse();
    assertThatThrownBy(() -> operation.size(0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("'operation' is among operations [skip, conv]");
    assertThatThrownBy(operation::size).hasMessageContaining("a size needs sizes");
    assertThatThrownBy(() -> operation.atLeast(2)).hasMessageContaining("'at least' needs sizes");
  }

  @Test
  void choicesAreEqualByNameAndOptions() {
    assertThat(width)
        .isEqualTo(Choice.ofSizes("width", 8, 16))
        .hasSameHashCodeAs(Choice.ofSizes("width", 8, 16))
        .isNotEqualTo(Choice.ofSizes("width", 8, 24))
        .isNotEqualTo(Choice.ofOperations("width", "8", "16"));
  }

  @Test
  void anUnknownOptionIsNamedWithTheKnownOnes() {
    assertThatThrownBy(() -> width.indexOf("12"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("choice 'width' has no option '12'; options are [8, 16]");
    assertThatThrownBy(() -> operation.is("pool")).hasMessageContaining("[skip, conv]");
  }

  @Test
  void sizesMustBePositiveAndAscending() {
    assertThatThrownBy(() -> Choice.ofSizes("width", 8, 8))
        .hasMessageContaining("positive and ascending, found [8, 8]");
    assertThatThrownBy(() -> Choice.ofSizes("width", 0, 8)).hasMessageContaining("[0, 8]");
    assertThatThrownBy(() -> Choice.ofSizes("width")).hasMessageContaining("has no options");
  }

  @Test
  void operationsMustDiffer() {
    assertThatThrownBy(() -> Choice.ofOperations("operation", "conv", "conv"))
        .hasMessageContaining("repeats an option: [conv, conv]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a=b", "a,b", "a b", "a/b"})
  void namesThatAnIdCannotHoldAreRefused(String name) {
    assertThatThrownBy(() -> Choice.ofSizes(name, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Choice.ofOperations("operation", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is not allowed");
  }
}
