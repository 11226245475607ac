package org.supernet4j.runtime.landscape;

/**
 * How alike architectures at some distance are.
 *
 * @param distance the least number of edits, through recorded architectures, from one to the other
 * @param pairs ordered pairs that were looked at
 * @param correlation of the metric over the pairs, about the table's mean and variance
 * @param meanDifference mean absolute difference of the metric
 */
public record Locality(int distance, long pairs, double correlation, double meanDifference) {}
