package org.supernet4j.api.plugin;

import org.apiguardian.api.API;

/**
 * Makes components of one type from their configuration. Each kind of component has a
 * sub-interface, whose implementations are found by {@link java.util.ServiceLoader}; they need a
 * public constructor without parameters and must be cheap to construct.
 *
 * @param <C> the record that configures the component, see {@link
 *     org.supernet4j.api.config.Setting}
 * @param <X> what the component may ask for while it is made
 * @param <T> the component
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ComponentFactory<C extends Record, X extends ComponentContext, T> {
  /** The name in configurations ({@code type = ...}), in kebab-case, unique within the kind. */
  String name();

  /** What the component does, in one sentence, with the paper or system that it is from. */
  String description();

  /** The class of the configuration. */
  Class<C> configType();

  /**
   * Makes a component.
   *
   * @throws IllegalArgumentException if the configuration does not suit what the context gives,
   *     saying why and what does
   */
  T create(C config, X context);

  /**
   * Makes a component from a configuration whose type is not known where it is called, such as that
   * of a {@link org.supernet4j.api.config.Component}.
   *
   * @throws ClassCastException if the configuration is not of {@link #configType()}
   */
  default T createFrom(Record config, X context) {
    return create(configType().cast(config), context);
  }
}
