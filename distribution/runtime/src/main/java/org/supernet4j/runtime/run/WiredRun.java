package org.supernet4j.runtime.run;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.ProvisionException;

/** The parts of a run, wired. */
final class WiredRun {
  private final Injector injector;

  WiredRun(Module module) {
    this.injector = Guice.createInjector(module);
  }

  /**
   * A part.
   *
   * @throws RuntimeException what its making threw
   */
  <T> T get(Class<T> part) {
    try {
      return injector.getInstance(part);
    } catch (ProvisionException fault) {
      throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
    }
  }
}
