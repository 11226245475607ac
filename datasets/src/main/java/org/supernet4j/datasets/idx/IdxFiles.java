package org.supernet4j.datasets.idx;

import org.supernet4j.datasets.files.PublishedFile;

/**
 * The two files of a published split.
 *
 * @param images the file of images, {@code [count, 28, 28]}
 * @param labels the file of labels, {@code [count]}
 * @param count how many images the published files hold
 */
record IdxFiles(PublishedFile images, PublishedFile labels, int count) {}
