package org.supernet4j.runtime.plugin;

import org.supernet4j.api.plugin.ComponentFactory;

/**
 * A component that configurations can name.
 *
 * @param kind its kind
 * @param factory what makes it; implements the kind's {@link Kind#factoryType()}
 * @param origin where the factory is from
 */
public record RegisteredComponent(Kind kind, ComponentFactory<?, ?, ?> factory, Origin origin) {
  public RegisteredComponent {
    if (!kind.factoryType().isInstance(factory)) {
      throw new IllegalArgumentException(
          factory.getClass().getName() + " is no " + kind.factoryType().getName());
    }
  }

  /** A factory with the place that its class was loaded from. */
  static RegisteredComponent of(Kind kind, ComponentFactory<?, ?, ?> factory) {
    return new RegisteredComponent(kind, factory, Origin.of(factory.getClass()));
  }

  /** The name in configurations. */
  public String name() {
    return factory.name();
  }
}
