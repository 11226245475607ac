package org.supernet4j.runtime.statistics;

/**
 * A coefficient with an interval that says how sure it is.
 *
 * @param value the coefficient of the data, -1 to 1
 * @param low lower end of the 95 % bootstrap percentile interval
 * @param high upper end of it
 */
public record Estimate(double value, double low, double high) {}
