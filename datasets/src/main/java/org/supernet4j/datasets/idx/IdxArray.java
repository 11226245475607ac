package org.supernet4j.datasets.idx;

import java.nio.file.Path;

/**
 * An array of unsigned bytes that an IDX file held.
 *
 * @param file where it was read from
 * @param shape the length of each dimension, the outermost first
 * @param values the elements, the last dimension varying fastest
 * @param sha256 SHA-256 of the unpacked file
 */
record IdxArray(Path file, int[] shape, byte[] values, String sha256) {
  /** The length of the outermost dimension: how many images or labels there are. */
  int count() {
    return shape[0];
  }
}
