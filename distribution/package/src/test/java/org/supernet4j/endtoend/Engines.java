package org.supernet4j.endtoend;

import org.supernet4j.api.config.Component;
import org.supernet4j.api.engine.Engine;
import org.supernet4j.api.engine.EngineFactory;
import org.supernet4j.testkit.Contexts;

/** Makes engines in the process of the tests. */
final class Engines {
  private Engines() {}

  /** The engine that a configuration names. */
  static Engine create(Component<EngineFactory<?>> component) {
    return Component.create(component, Contexts.engine());
  }
}
