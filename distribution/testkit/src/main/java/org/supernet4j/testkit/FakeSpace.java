package org.supernet4j.testkit;

import java.util.List;
import java.util.Optional;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.space.SearchSpace;

/**
 * A search space of given parts.
 *
 * @param forbidden which architectures are not allowed
 * @param reason why they are not
 */
record FakeSpace(String name, Network network, Condition forbidden, String reason)
    implements SearchSpace {

  /** A space without invalid architectures. */
  FakeSpace(String name, Network network) {
    this(name, network, new Condition.AnyOf(List.of()), "");
  }

  @Override
  public Optional<String> violation(Architecture architecture) {
    return forbidden.test(architecture) ? Optional.of(reason) : Optional.empty();
  }
}
