package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes samplers.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface SamplerFactory<C extends Record> extends ComponentFactory<C> {
  /**
   * A sampler over the context's space.
   *
   * @throws IllegalArgumentException if the space does not suit, saying why
   */
  Sampler create(C config, SamplerContext context);
}
