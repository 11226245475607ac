package org.supernet4j.api.table;

import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * Recorded trainings of a search space's architectures. Immutable, answers in less than a
 * microsecond, and safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface Table extends AutoCloseable {
  /** The name in configurations. */
  String name();

  /** The space; every architecture that it allows is recorded. */
  SearchSpace space();

  /**
   * Whether the space is a part of a larger one that was chosen by chance, so that architectures
   * next to recorded ones are missing.
   */
  default boolean isSample() {
    return false;
  }

  /** What is recorded of each architecture. */
  List<Metric> metrics();

  /** All recorded architectures, in canonical form and a stable order. */
  List<Architecture> architectures();

  /**
   * The values of a metric in the repeated trainings of an architecture, at least one.
   *
   * @param architecture in canonical form
   * @param metric one of {@link #metrics()}
   * @param epochs the length of the training; plays no part for a metric without lengths
   * @throws IllegalArgumentException if the architecture, the metric or the length is not recorded,
   *     saying what is
   */
  double[] values(Architecture architecture, Metric metric, int epochs);

  /**
   * The mean of {@link #values} over the repeated trainings.
   *
   * @throws IllegalArgumentException if the architecture, the metric or the length is not recorded
   */
  double mean(Architecture architecture, Metric metric, int epochs);

  /** A metric by its name; empty where there is none. */
  default Optional<Metric> metric(String name) {
    return metrics().stream().filter(metric -> metric.name().equals(name)).findFirst();
  }

  /** Releases what it holds, where there is anything. */
  @Override
  default void close() {}
}
