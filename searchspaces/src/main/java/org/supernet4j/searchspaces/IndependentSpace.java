package org.supernet4j.searchspaces;

import java.math.BigInteger;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * A search space in which every combination of options is allowed, and every choice plays a part in
 * every network: each combination is its own canonical form, which nothing needs to look for.
 *
 * @param name the name in configurations
 * @param network the one description of all its networks
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record IndependentSpace(String name, Network network) implements SearchSpace {
  @Override
  public Architecture canonical(Architecture architecture) {
    return architecture;
  }

  @Override
  public Optional<BigInteger> size() {
    return Optional.of(choices().combinations());
  }
}
