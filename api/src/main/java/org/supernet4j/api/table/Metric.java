package org.supernet4j.api.table;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;

/**
 * One quantity that a table records.
 *
 * @param name in kebab-case, unique within the table: {@code cifar100-test-accuracy}
 * @param unit what it is measured in
 * @param epochs the lengths of training it is recorded for, ascending; none if it does not depend
 *     on training, as the parameters do not
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Metric(String name, Unit unit, List<Integer> epochs) {
  /** What a metric is measured in. */
  public enum Unit {
    /** A share of images, 0 to 1. */
    ACCURACY,
    /** Seconds of training. */
    SECONDS,
    /** A number of values or operations. */
    COUNT
  }

  public Metric {
    epochs = List.copyOf(epochs);
  }

  /** Whether more or less of it is better. */
  public Direction direction() {
    return unit == Unit.ACCURACY ? Direction.MAXIMIZE : Direction.MINIMIZE;
  }

  /** Whether it has a value after so many epochs of training. */
  public boolean isRecordedAfter(int epoch) {
    return epochs.isEmpty() || epochs.contains(epoch);
  }
}
