package org.supernet4j.runtime.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.supernet4j.runtime.config.ReportedAlreadyException;

/** Collects what keeps a run from beginning, so that all of it is reported at once. */
public final class Problems {
  private final List<RuntimeException> found = new ArrayList<>();
  private boolean failed;

  /** Nothing found yet. */
  public Problems() {}

  /** Carries out a check; keeps what it throws for users. */
  public void check(Runnable check) {
    made(
        () -> {
          check.run();
          return true;
        });
  }

  /** What a maker gives; empty where it throws something for users, which is kept. */
  public <T> Optional<T> made(Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (RuntimeException fault) {
      if (!RunException.isForUsers(fault)) {
        throw fault;
      }
      failed = true;
      if (!(fault instanceof ReportedAlreadyException)) {
        found.add(fault);
      }
      return Optional.empty();
    }
  }

  /**
   * What a maker gives; empty where it throws something for users or an {@link
   * IllegalArgumentException}, which says how settings do not suit: it is kept.
   */
  public <T> Optional<T> fitting(Supplier<T> maker) {
    return made(
        () -> {
          try {
            return maker.get();
          } catch (IllegalArgumentException fault) {
            throw RunException.ofConfiguration(fault.getMessage(), fault);
          }
        });
  }

  /** Whether every check passed and everything was made. */
  public boolean isEmpty() {
    return !failed;
  }

  /**
   * Reports all that was found.
   *
   * @throws RunException of the only problem, or one that lists all of them
   * @throws ReportedAlreadyException if all of them are known
   */
  public void throwAny() {
    if (found.size() == 1) {
      throw RunException.of(found.get(0));
    } else if (found.size() > 1) {
      throw RunException.ofAll(found);
    } else if (failed) {
      throw new ReportedAlreadyException();
    }
  }
}
