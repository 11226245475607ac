package org.supernet4j.api.internal;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.random.Randomness;

/** A context that takes from another one what all components may ask for. */
@API(status = API.Status.INTERNAL, since = "0.1")
public interface DerivedContext extends ComponentContext {
  /** The context that this one is made from. */
  ComponentContext base();

  @Override
  default Randomness randomness() {
    return base().randomness();
  }

  @Override
  default Path cacheFolder() {
    return base().cacheFolder();
  }
}
