package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandNameTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"\", supernet resume runs/a",
        "distribution/supernet, distribution/supernet resume runs/a",
        "/my programs/supernet, '/my programs/supernet' resume runs/a"
      })
  void commandWorksInTheShellThatStartedTheProgram(String typed, String expected) {
    assertThat(CommandName.inPlaceOfUsual(typed, "supernet resume runs/a")).isEqualTo(expected);
  }
}
