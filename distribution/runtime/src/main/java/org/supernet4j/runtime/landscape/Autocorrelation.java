package org.supernet4j.runtime.landscape;

import java.util.Optional;

/**
 * How alike the ends of a random walk of some edits are, each edit drawn uniformly, from the walk's
 * stationary distribution (Weinberger, 1990).
 *
 * @param lag the number of edits
 * @param value the correlation of the metric at both ends, over all walks
 * @param interval 95 % interval of it by a bootstrap over architectures, where the table is a
 *     sample; empty where it is complete and the value exact
 */
public record Autocorrelation(int lag, double value, Optional<Interval> interval) {}
