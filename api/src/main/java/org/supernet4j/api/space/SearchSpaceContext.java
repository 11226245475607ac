package org.supernet4j.api.space;

import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.internal.DerivedContext;
import org.supernet4j.api.plugin.ComponentContext;

/** What a search space may ask for while it is described. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface SearchSpaceContext extends ComponentContext {
  /** The form of the images, and the classes. */
  DatasetInfo data();

  /** A context with given values. */
  static SearchSpaceContext of(ComponentContext base, DatasetInfo data) {
    record Given(ComponentContext base, DatasetInfo data)
        implements SearchSpaceContext, DerivedContext {}

    return new Given(base, data);
  }
}
