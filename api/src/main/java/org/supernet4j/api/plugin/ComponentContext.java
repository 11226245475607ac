package org.supernet4j.api.plugin;

import java.nio.file.Path;
import org.apiguardian.api.API;
import org.supernet4j.api.random.Randomness;

/**
 * What every component may ask for while it is made. Each kind of component has a sub-interface
 * that knows more.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ComponentContext {
  /** The random numbers of the run, for preparations. */
  Randomness randomness();

  /**
   * The folder for what runs share and what can be had anew, such as downloads. It may not exist
   * yet. Give each use a folder or files of its own in it, named after the component, and expect
   * other processes to work in it.
   */
  Path cacheFolder();

  /** A context with given values. */
  static ComponentContext of(Randomness randomness, Path cacheFolder) {
    record Given(Randomness randomness, Path cacheFolder) implements ComponentContext {}

    return new Given(randomness, cacheFolder);
  }
}
