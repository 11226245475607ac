package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.task.Task;

/** What a distiller may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DistillerContext extends ComponentContext {
  /** The space whose subnets learn. */
  SearchSpace space();

  /** What they learn to do. */
  Task task();

  /** A context with given values. */
  static DistillerContext of(ComponentContext base, SearchSpace space, Task task) {
    record Given(ComponentContext base, SearchSpace space, Task task)
        implements DistillerContext, DerivedContext {}

    return new Given(base, space, task);
  }
}
