package org.supernet4j.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects what keeps a run from beginning, so that all of it is reported at once. */
final class Problems {
  private final List<RuntimeException> found = new ArrayList<>();

  /** Carries out a check; keeps what it throws for users. */
  void check(Runnable check) {
    made(
        () -> {
          check.run();
          return true;
        });
  }

  /** What a maker gives; empty where it throws something for users, which is kept. */
  <T> Optional<T> made(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (RuntimeException fault) {
      if (!RunException.isForUsers(fault)) {
        throw fault;
      }
      found.add(fault);
      return Optional.empty();
    }
  }

  /** Whether nothing was found. */
  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Reports all that was found.
   *
   * @throws RuntimeException the only problem, or a {@link RunException} that lists all of them
   */
  void throwAny() {
    if (found.size() == 1) {
      throw found.get(0);
    }
    if (!isEmpty()) {
      throw RunException.ofAll(found);
    }
  }
}
