package org.supernet4j.runtime.landscape;

import java.util.Optional;

/**
 * How alike architectures at some distance are.
 *
 * @param distance the least number of edits from one to the other
 * @param pairs pairs that were looked at
 * @param correlation of the metric at both ends, over the pairs in either order; no number if it
 *     does not vary
 * @param interval 95 % interval of it by Fisher's transformation, as if pairs were independent,
 *     where they were drawn at random; empty where they are all pairs of a complete table
 * @param meanDifference mean absolute difference of the metric
 */
public record Locality(
    int distance,
    long pairs,
    double correlation,
    Optional<Interval> interval,
    double meanDifference) {}
