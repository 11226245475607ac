package org.supernet4j.runtime.run;

import java.util.ArrayDeque;
import java.util.Deque;

/** Components that were made one after the other, to be closed in the opposite order. */
final class Opened implements AutoCloseable {
  private final Deque<AutoCloseable> all = new ArrayDeque<>();

  /** Adds a component and gives it back. */
  <T extends AutoCloseable> T add(T component) {
    all.push(component);
    return component;
  }

  /** Closes all, those after a failure too; throws the first failure, with the others in it. */
  @Override
  public void close() {
    RuntimeException failure = null;
    while (!all.isEmpty()) {
      try {
        all.pop().close();
      } catch (Exception next) {
        if (failure == null) {
          failure =
              next instanceof RuntimeException given
                  ? given
                  : new RunException(String.valueOf(next.getMessage()), next);
        } else {
          failure.addSuppressed(next);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
