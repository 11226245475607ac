package org.supernet4j.searchspaces;

import org.supernet4j.api.network.Network;
import org.supernet4j.api.space.SearchSpace;

/**
 * A search space in which every combination of options is allowed.
 *
 * @param name the name in configurations
 * @param network the one description of all its networks
 */
record BlueprintSpace(String name, Network network) implements SearchSpace {}
