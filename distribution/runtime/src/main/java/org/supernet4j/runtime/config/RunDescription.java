package org.supernet4j.runtime.config;

/**
 * What {@code supernet run} carries out: the training and search of a supernet or, where the
 * configuration has a block {@code table}, a search on recorded trainings.
 */
public sealed interface RunDescription permits RunConfig, TableRunConfig {
  /** The run itself. */
  RunSettings run();

  /** How subnets are searched. */
  SearchDescription search();

  /** The address that Prometheus scrapes. */
  MetricsSettings metrics();
}
