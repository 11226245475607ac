/**
 * The built-in data sets: {@code mnist} and {@code fashion-mnist} from IDX files, and {@code
 * digits}, which is drawn on the spot.
 */
package org.supernet4j.datasets;
