/** Engines: what trains and evaluates the networks that a blueprint describes. */
package org.supernet4j.api.engine;
