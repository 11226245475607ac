package org.supernet4j.datasets.idx;

import java.nio.file.Path;

/**
 * An array of unsigned bytes that an IDX file held.
 *
 * @param file where it was read from
 * @param values the elements, the last dimension varying fastest
 * @param sha256 SHA-256 of the unpacked file
 */
record IdxArray(Path file, byte[] values, String sha256) {}
