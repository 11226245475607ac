/** Searchers that screen subnets by cheap evaluations first. */
package org.supernet4j.searchers.fidelity;
