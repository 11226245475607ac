package org.supernet4j.api.config;

import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.plugin.ComponentFactory;

/**
 * A component named by a configuration together with its bound configuration, not yet created. A
 * configuration record holds one to nest components: {@code Component<SamplerFactory<?>>}.
 *
 * @param factory the factory of the named type
 * @param config what {@link ComponentFactory#configType()} of the factory says
 * @param <F> the kind of factory
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Component<F extends ComponentFactory<?, ?, ?>>(F factory, Record config) {
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

  /**
   * Makes a component.
   *
   * @throws IllegalArgumentException if its configuration does not suit what the context gives
   */
  public static <X extends ComponentContext, T> T create(
      Component<? extends ComponentFactory<?, X, ? extends T>> component, X context) {
    return component.factory().createFrom(component.config(), context);
  }
}
