package org.supernet4j.api.engine;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What an engine may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface EngineContext extends ComponentContext {
  /** A context with given values. */
  static EngineContext of(ComponentContext base) {
    record Given(ComponentContext base) implements EngineContext, DerivedContext {}

    return new Given(base);
  }
}
