package org.supernet4j.runtime.landscape;

/**
 * A range that holds a figure with 95 % confidence.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
