package org.supernet4j.api.dataset;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What a data set may ask for while it is opened. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DatasetContext extends ComponentContext {
  /** A context with given values. */
  static DatasetContext of(ComponentContext base) {
    record Given(ComponentContext base) implements DatasetContext, DerivedContext {}

    return new Given(base);
  }
}
