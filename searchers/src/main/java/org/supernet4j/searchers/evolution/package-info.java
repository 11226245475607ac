/** Searchers that breed subnets. */
package org.supernet4j.searchers.evolution;
