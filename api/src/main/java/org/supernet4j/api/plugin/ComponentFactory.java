package org.supernet4j.api.plugin;

import org.apiguardian.api.API;

/**
 * Makes components of one type from their configuration. Each kind of component has a
 * sub-interface, whose implementations are found by {@link java.util.ServiceLoader}; they need a
 * public constructor without parameters and must be cheap to construct.
 *
 * @param <C> the record that configures the component, see {@link
 *     org.supernet4j.api.config.Setting}
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface ComponentFactory<C extends Record> {
  /** The name in configurations ({@code type = ...}), in kebab-case, unique within the kind. */
  String name();

  /** What the component does, in one sentence, with the paper or system that it is from. */
  String description();

  /** The class of the configuration. */
  Class<C> configType();
}
