package org.supernet4j.searchspaces;

import java.math.BigInteger;
import java.util.Optional;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.SearchSpace;

/**
 * A search space in which every combination of options is allowed.
 *
 * @param name the name in configurations
 * @param network the one description of all its networks
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record BlueprintSpace(String name, Network network) implements SearchSpace {
  @Override
  public Optional<BigInteger> size() {
    return network.canonicalForms();
  }
}
