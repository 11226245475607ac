package org.supernet4j.api.task;

import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What a task may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface TaskContext extends ComponentContext {
  /** What is known of the data. */
  DatasetInfo data();

  /** A context with given values. */
  static TaskContext of(ComponentContext base, DatasetInfo data) {
    record Given(ComponentContext base, DatasetInfo data) implements TaskContext, DerivedContext {}

    return new Given(base, data);
  }
}
