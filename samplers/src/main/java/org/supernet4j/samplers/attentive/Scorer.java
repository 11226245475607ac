package org.supernet4j.samplers.attentive;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.plugin.Stateful;
import org.supernet4j.api.sampler.StepContext;
import org.supernet4j.api.space.Architecture;

/** Scores candidates. */
interface Scorer extends Stateful, AutoCloseable {
  /**
   * How good candidates are in a step; higher is better.
   *
   * @return empty while there is no score yet
   */
  Optional<double[]> scores(List<Architecture> candidates, StepContext context);

  /** Releases what it holds. */
  @Override
  default void close() {}
}
