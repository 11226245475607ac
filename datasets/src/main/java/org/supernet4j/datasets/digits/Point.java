package org.supernet4j.datasets.digits;

/**
 * A point of the plane, y downwards.
 *
 * @param x to the right
 * @param y down
 */
record Point(double x, double y) {}
