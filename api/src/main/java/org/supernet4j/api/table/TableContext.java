package org.supernet4j.api.table;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What a table may ask for while it is opened. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TableContext extends ComponentContext {
  /** A context with given values. */
  static TableContext of(ComponentContext base) {
    record Given(ComponentContext base) implements TableContext, DerivedContext {}

    return new Given(base);
  }
}
