package org.supernet4j.api.searcher;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes searchers.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SearcherFactory<C extends Record>
    extends ComponentFactory<C, SearcherContext, Searcher> {}
