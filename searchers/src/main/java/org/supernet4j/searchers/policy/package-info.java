/** Searchers that learn from which options good subnets are made. */
package org.supernet4j.searchers.policy;
