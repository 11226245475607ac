package org.supernet4j.api.cost;

import org.apiguardian.api.API;
import org.supernet4j.api.network.Node;

/**
 * The cost of one layer in one architecture.
 *
 * @param node the layer with constant sizes, at its place in the network
 * @param cost what it costs
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record LayerCost(Node node, Cost cost) {}
