/** Searchers that screen subnets by what a predictor expects of them. */
package org.supernet4j.searchers.predictor;
