package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * Makes engines.
 *
 * @param <C> the configuration
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EngineFactory<C extends Record>
    extends ComponentFactory<C, EngineContext, Engine> {
  /**
   * An engine on this machine.
   *
   * @throws EngineException if its libraries or device cannot be used
   */
  @Override
  Engine create(C config, EngineContext context);
}
