package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.space.SearchSpace;

/** What a sampler may ask for while it is made. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SamplerContext extends ComponentContext {
  /** The space it draws from. */
  SearchSpace space();

  /** The steps that the training will take. */
  long steps();

  /** A context with given values. */
  static SamplerContext of(ComponentContext base, SearchSpace space, long steps) {
    record Given(ComponentContext base, SearchSpace space, long steps)
        implements SamplerContext, DerivedContext {}

    return new Given(base, space, steps);
  }
}
