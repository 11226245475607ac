package org.supernet4j.engine.tensorflow.compile;

import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Gates;

/**
 * An architecture as the graph is fed it.
 *
 * @param architecture the architecture
 * @param gates of choices that take several options
 * @param integers see {@link Elasticity#integers}
 * @param predicates see {@link Elasticity#predicates(Architecture, Gates)}
 */
public record FedArchitecture(
    Architecture architecture, Gates gates, int[] integers, boolean[] predicates) {
  /** The values that an architecture with gates gives to the inputs of a graph. */
  public static FedArchitecture of(Elasticity elasticity, Architecture architecture, Gates gates) {
    return new FedArchitecture(
        architecture,
        gates,
        elasticity.integers(architecture),
        elasticity.predicates(architecture, gates));
  }
}
