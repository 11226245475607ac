package org.supernet4j.engine.tensorflow;

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
record FedArchitecture(
    Architecture architecture, Gates gates, int[] integers, boolean[] predicates) {
  static FedArchitecture of(Elasticity elasticity, Architecture architecture, Gates gates) {
    return new FedArchitecture(
        architecture,
        gates,
        elasticity.integers(architecture),
        elasticity.predicates(architecture, gates));
  }
}
