package org.supernet4j.endtoend;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineFactory;

/** Makes engines in the process of the tests. */
final class Engines {
  private Engines() {}

  /** The engine that a configuration names. */
  static Engine create(Component<EngineFactory<?>> component) {
    return create(component.factory(), component.config());
  }

  private static <C extends Record> Engine create(EngineFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config));
  }
}
