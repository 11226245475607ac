package org.supernet4j.cli.space;

import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpace;

/**
 * A search space and what it was made for.
 *
 * @param space the space
 * @param description what it is, in one sentence
 * @param data the images and classes
 */
record NamedSpace(SearchSpace space, String description, DatasetInfo data) {}
