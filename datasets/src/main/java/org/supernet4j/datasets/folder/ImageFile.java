package org.supernet4j.datasets.folder;

import java.nio.file.Path;

/**
 * An image file with its class.
 *
 * @param path the file
 * @param label index of the class
 */
record ImageFile(Path path, int label) {}
