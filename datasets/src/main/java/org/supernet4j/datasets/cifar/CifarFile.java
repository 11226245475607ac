package org.supernet4j.datasets.cifar;

/**
 * A file of records as its authors published it.
 *
 * @param name the file's name
 * @param sha256 its checksum
 */
record CifarFile(String name, String sha256) {}
