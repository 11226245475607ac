/** Exact costs of architectures from the blueprint alone, without an engine. */
package org.supernet4j.api.cost;
