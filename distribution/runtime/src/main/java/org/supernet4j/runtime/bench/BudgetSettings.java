package org.supernet4j.runtime.bench;

import java.math.BigDecimal;
import java.util.Optional;
import org.supernet4j.api.config.Setting;

/** What a search may spend: evaluations in full, or seconds of the recorded trainings. */
public record BudgetSettings(
    @Setting(
            value =
                "evaluations in full; one of fewer epochs counts in proportion; give this or"
                    + " seconds",
            min = 1)
        Optional<Integer> queries,
    @Setting(value = "seconds of training, as the table records them", min = 1)
        Optional<Double> seconds) {
  public BudgetSettings {
    if (queries.isPresent() == seconds.isPresent()) {
      throw new IllegalArgumentException("give one of queries and seconds");
    }
  }

  /** The limit, in its unit. */
  double limit() {
    return queries.map(Integer::doubleValue).or(() -> seconds).orElseThrow();
  }

  /** The unit in words. */
  public String unit() {
    return queries.isPresent() ? "queries" : "seconds";
  }

  /** The limit with its unit: {@code 500 queries}. */
  String text() {
    return BigDecimal.valueOf(limit()).stripTrailingZeros().toPlainString() + " " + unit();
  }
}
