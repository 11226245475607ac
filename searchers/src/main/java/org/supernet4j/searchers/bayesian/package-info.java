/** Searchers that weigh what is expected against what is uncertain. */
package org.supernet4j.searchers.bayesian;
