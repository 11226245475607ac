package org.supernet4j.runtime.plugin;

import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.api.plugin.ComponentContext;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.runtime.storage.UserCache;

/** What components are given while they are made. */
public final class ComponentContexts {
  private ComponentContexts() {}

  /**
   * For the components of a run.
   *
   * @param seed of the run
   * @param cache the folder that runs share; the user's if absent
   */
  public static ComponentContext of(long seed, Optional<Path> cache) {
    return ComponentContext.of(new Randomness(seed), cache.orElseGet(UserCache::folder));
  }

  /** For components that are made outside a run: seed 1 and the user's cache. */
  public static ComponentContext outsideRuns() {
    return of(1, Optional.empty());
  }
}
