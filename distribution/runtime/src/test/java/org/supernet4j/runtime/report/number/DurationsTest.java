package org.supernet4j.runtime.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "250, 250 ms",
    "999.6, 1.0 s",
    "1500, 1.5 s",
    "12000, 12 s",
    "59600, 1 min",
    "61000, 1 min 1 s",
    "3600000, 1 h",
    "3960000, 1 h 6 min",
    "90000000, 1 d 1 h",
  })
  void areSaidInTheirTwoLargestUnits(double millis, String text) {
    assertThat(Durations.ofMillis(millis)).isEqualTo(text);
  }
}
