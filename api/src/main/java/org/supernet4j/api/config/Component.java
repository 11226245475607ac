package org.supernet4j.api.config;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * A component named by a configuration together with its bound configuration, not yet created. A
 * configuration record holds one to nest components: {@code Component<SamplerFactory<?>>}.
 *
 * @param factory the factory of the named type
 * @param config what {@link ComponentFactory#configType()} of the factory tells
 * @param <F> the kind of factory
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Component<F extends ComponentFactory<?>>(F factory, Record config) {
  public Component {
    if (!factory.configType().isInstance(config)) {
      throw new IllegalArgumentException(
          factory.name()
              + " is configured by "
              + factory.configType().getName()
              + ", found "
              + config.getClass().getName());
    }
  }
}
