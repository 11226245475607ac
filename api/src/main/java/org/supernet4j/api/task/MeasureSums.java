package org.supernet4j.api.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The sums that the values of measures follow from. Those of several batches, or draws, can be
 * added, and the measures of all together asked for. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MeasureSums {
  private final List<Measure> measured;
  private final double[] sums;
  private final long examples;

  private MeasureSums(List<Measure> measured, double[] sums, long examples) {
    this.measured = measured;
    this.sums = sums;
    this.examples = examples;
  }

  /** Of no example. */
  public static MeasureSums none(List<Measure> measures) {
    int count = measures.stream().mapToInt(each -> each.sums().size()).sum();
    return new MeasureSums(List.copyOf(measures), new double[count], 0);
  }

  /**
   * These and those of more examples.
   *
   * @param more one for each sum of the first measure, then of the second, and so on
   * @param moreExamples how many examples they are of
   */
  public MeasureSums plus(double[] more, long moreExamples) {
    if (more.length != sums.length) {
      throw new IllegalArgumentException(
          "the measures have " + sums.length + " sums, found " + more.length);
    }
    double[] all = sums.clone();
    Arrays.setAll(all, i -> all[i] + more[i]);
    return new MeasureSums(measured, all, examples + moreExamples);
  }

  /** These and others of the same measures. */
  public MeasureSums plus(MeasureSums others) {
    return plus(others.sums, others.examples);
  }

  /** The number of examples. */
  public long examples() {
    return examples;
  }

  /** The values of the measures; not numbers without any example. */
  public Measures measures() {
    List<Measured> values = new ArrayList<>();
    int from = 0;
    for (Measure measure : measured) {
      int to = from + measure.sums().size();
      values.add(measure.measured(Arrays.copyOfRange(sums, from, to)));
      from = to;
    }
    return new Measures(values, examples);
  }

  /** Whether both are equal sums of measures with the same names. */
  @Override
  public boolean equals(Object other) {
    return other instanceof MeasureSums that
        && examples == that.examples
        && Arrays.equals(sums, that.sums)
        && names().equals(that.names());
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sums) + Long.hashCode(examples);
  }

  private List<String> names() {
    return measured.stream().map(Measure::name).toList();
  }

  @Override
  public String toString() {
    return names() + " of " + examples + " examples, sums " + Arrays.toString(sums);
  }
}
