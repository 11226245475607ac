package org.supernet4j.runtime.table;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.runtime.table.SignalSettings.Repeat;

/**
 * An accuracy in a table.
 *
 * @param table where it is read
 * @param metric which accuracy
 * @param epochs the longest training that is looked at
 * @param repeat what stands for repeated trainings
 */
public record Reading(Table table, Metric metric, int epochs, Repeat repeat) {

  /**
   * The accuracy that settings name.
   *
   * @param key the settings' place in the configuration, for messages
   * @throws IllegalArgumentException if the table has no such accuracy, with those that it has
   */
  public static Reading of(Table table, SignalSettings settings, String key) {
    Metric metric =
        table
            .metric(settings.metric())
            .filter(found -> found.unit() == Metric.Unit.ACCURACY)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        key
                            + ".metric = "
                            + settings.metric()
                            + ": table "
                            + table.name()
                            + " has no such accuracy; "
                            + DidYouMean.nearest(settings.metric(), accuracies(table))
                                .map(near -> "did you mean " + near + "? ")
                                .orElse("")
                            + "it has "
                            + accuracies(table)));
    int epochs = settings.epochs().orElse(metric.epochs().get(metric.epochs().size() - 1));
    if (!metric.isRecordedAfter(epochs)) {
      throw new IllegalArgumentException(
          key
              + ".epochs = "
              + epochs
              + ": table "
              + table.name()
              + " has "
              + metric.name()
              + " after "
              + metric.epochs()
              + " epochs");
    }
    return new Reading(table, metric, epochs, settings.repeat());
  }

  private static List<String> accuracies(Table table) {
    return table.metrics().stream()
        .filter(metric -> metric.unit() == Metric.Unit.ACCURACY)
        .map(Metric::name)
        .toList();
  }

  /**
   * Checks that an objective has a value for the networks of the table.
   *
   * @param key the objective's place in the configuration, for messages
   * @throws IllegalArgumentException if it needs what no table records
   */
  public void requireValue(Objective objective, String key) {
    Architecture any = table.architectures().get(0);
    TabularCandidate candidate = new TabularCandidate(any, mean(any), table.space().costs());
    String place = key + ": " + objective.name() + " cannot be had from a table: ";
    double value;
    try {
      value = objective.value(candidate);
    } catch (IllegalArgumentException fault) {
      throw new IllegalArgumentException(place + fault.getMessage(), fault);
    }
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException(
          place + "it is not recorded; take accuracy, macs or parameters as objectives");
    }
  }

  /** The lengths of training that evaluations may be given, ascending; empty if there is one. */
  public List<Integer> fidelities() {
    List<Integer> fidelities = metric.epochs().stream().filter(each -> each <= epochs).toList();
    return fidelities.size() > 1 ? fidelities : List.of();
  }

  /** The accuracy in full, by the mean of repeated trainings. */
  public double mean(Architecture architecture) {
    return table.mean(architecture, metric, epochs);
  }

  /**
   * The accuracy after a length of training.
   *
   * @param random picks one of repeated trainings where one stands for all
   */
  public double value(Architecture architecture, int trained, RandomGenerator random) {
    if (repeat == Repeat.MEAN) {
      return table.mean(architecture, metric, trained);
    }
    double[] values = table.values(architecture, metric, trained);
    return values[random.nextInt(values.length)];
  }

  /** The CRC-32 of all values, of shorter trainings too. */
  public long checksum() {
    CRC32 checksum = new CRC32();
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES);
    for (Architecture architecture : table.architectures()) {
      for (int trained : metric.epochs()) {
        for (double value : table.values(architecture, metric, trained)) {
          checksum.update(bytes.putDouble(0, value).array());
        }
      }
    }
    return checksum.getValue();
  }

  /** It in words, with what stands for repeated trainings. */
  public String description() {
    return text() + (repeat == Repeat.MEAN ? "" : ", one training drawn at random");
  }

  /** It in words: {@code cifar100-test-accuracy after 200 epochs}. */
  public String text() {
    return metric.name() + " after " + epochs + " epochs";
  }
}
