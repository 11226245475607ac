package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressOptionsTest {
  @Test
  void columnsOfATerminal() {
    assertThat(ProgressOptions.columns("132")).hasValue(132);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "wide", "-80"})
  void anythingElseIsNoTerminal(String text) {
    assertThat(ProgressOptions.columns(text)).isEmpty();
  }
}
