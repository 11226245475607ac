package org.supernet4j.api.searcher;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes searchers.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface SearcherFactory<C extends Record> extends ComponentFactory<C> {
  /**
   * A searcher over the context's space.
   *
   * @throws IllegalArgumentException if the space or the objectives do not suit, saying why
   */
  Searcher create(C config, SearcherContext context);
}
