package org.supernet4j.api.objective;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What an objective may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ObjectiveContext extends ComponentContext {
  /** A context with given values. */
  static ObjectiveContext of(ComponentContext base) {
    record Given(ComponentContext base) implements ObjectiveContext, DerivedContext {}

    return new Given(base);
  }
}
