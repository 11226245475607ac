package org.supernet4j.api.objective;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.task.Measure;

/** What an objective may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ObjectiveContext extends ComponentContext {
  /** What evaluations of subnets measure, the leading measure first. */
  List<Measure> measures();

  /** A context with given values. */
  static ObjectiveContext of(ComponentContext base, List<Measure> measures) {
    record Given(ComponentContext base, List<Measure> measures)
        implements ObjectiveContext, DerivedContext {}

    return new Given(base, List.copyOf(measures));
  }
}
