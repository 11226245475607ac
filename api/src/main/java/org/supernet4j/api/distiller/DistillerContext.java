package org.supernet4j.api.distiller;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;

/** What a distiller may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DistillerContext extends ComponentContext {
  /** The space whose subnets learn. */
  SearchSpace space();

  /** A context with given values. */
  static DistillerContext of(ComponentContext base, SearchSpace space) {
    record Given(ComponentContext base, SearchSpace space)
        implements DistillerContext, DerivedContext {}

    return new Given(base, space);
  }
}
