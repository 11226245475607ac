package org.supernet4j.engine.tensorflow;

import org.supernet4j.api.space.Architecture;

/**
 * An architecture as the graph is fed it.
 *
 * @param architecture the architecture
 * @param integers see {@link Elasticity#integers}
 * @param predicates see {@link Elasticity#predicates(Architecture)}
 */
record FedArchitecture(Architecture architecture, int[] integers, boolean[] predicates) {
  static FedArchitecture of(Elasticity elasticity, Architecture architecture) {
    return new FedArchitecture(
        architecture, elasticity.integers(architecture), elasticity.predicates(architecture));
  }
}
