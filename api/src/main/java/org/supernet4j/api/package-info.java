/**
 * The stable API of Supernet4J. Plug-ins depend on nothing else. A search space is described once,
 * as a {@link org.supernet4j.api.network.Network} over {@link org.supernet4j.api.space.Choices};
 * supernet, subnet, costs, picture and identity are interpretations of that description.
 */
package org.supernet4j.api;
