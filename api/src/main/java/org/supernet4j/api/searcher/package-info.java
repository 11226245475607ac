/** Searchers: which subnets of a trained supernet are worth evaluating. */
package org.supernet4j.api.searcher;
