package org.supernet4j.runtime.report.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE  | 0.98254   | 98.25%     | 98.25%",
        "SHARE  | 1         | 100.00%    | 100.00%",
        "COUNT  | 0         | 0          | 0",
        "COUNT  | 999       | 999        | 999",
        "COUNT  | 1000      | 1,000      | 1 k",
        "COUNT  | 19482112  | 19,482,112 | 19.5 M",
        "COUNT  | 999999    | 999,999    | 1 M",
        "COUNT  | 3.5e12    | 3,500,000,000,000 | 3.5 T",
        "MILLIS | 1.25      | 1.250 ms   | 1.250 ms",
        "MILLIS | 0.01234   | 0.01234 ms | 0.01234 ms",
        "MILLIS | 123.456   | 123.5 ms   | 123.5 ms",
        "PLAIN  | 0.123456  | 0.1235     | 0.123",
        "PLAIN  | 0.0000123 | 1.230e-05  | 1.23e-05",
        "PLAIN  | -0.5      | -0.5       | -0.5",
        "PLAIN  | NaN       | not a number | not a number",
        "SHARE  | NaN       | not a number% | not a number%",
      })
  void isWrittenExactlyAndBriefly(Quantity quantity, double value, String exact, String brief) {
    assertThat(quantity.exact(value)).isEqualTo(exact);
    assertThat(quantity.brief(value)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHARE | 0.95   | 0.01  | 95%",
        "SHARE | 0.995  | 0.005 | 99.5%",
        "COUNT | 5000   | 1000  | 5,000",
        "COUNT | 25000  | 5000  | 25 k",
        "COUNT | 0.5    | 0.1   | 0.5",
        "PLAIN | 0.30000000000000004 | 0.1 | 0.3",
        "PLAIN | -1e-17 | 0.5   | 0.0",
        "PLAIN | 2      | 1     | 2",
        "MILLIS | 2.5   | 0.5   | 2.5 ms",
      })
  void marksOnAxesHaveTheDigitsOfTheirStep(
      Quantity quantity, double value, double step, String text) {
    assertThat(quantity.tick(value, step)).isEqualTo(text);
  }

  @Test
  void isToldByTheNameOfAnObjective() {
    assertThat(Quantity.ofObjective("accuracy")).isEqualTo(Quantity.SHARE);
    assertThat(Quantity.ofObjective("macs")).isEqualTo(Quantity.COUNT);
    assertThat(Quantity.ofObjective("latency-ms")).isEqualTo(Quantity.MILLIS);
    assertThat(Quantity.ofObjective("loss")).isEqualTo(Quantity.PLAIN);
  }
}
