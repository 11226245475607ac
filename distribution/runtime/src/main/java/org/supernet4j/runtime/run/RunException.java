package org.supernet4j.runtime.run;

import java.io.UncheckedIOException;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.engine.EngineException;
import org.supernet4j.api.table.TableException;
import org.supernet4j.runtime.metrics.MetricsException;
import org.supernet4j.runtime.plugin.ComponentException;
import org.supernet4j.runtime.storage.StorageException;

/**
 * A run, or what was asked of an earlier one, cannot be done. The message is for users: it names
 * the place, what was found and the way out, and fits on a screen.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With a message for users. */
  public RunException(String message) {
    super(message);
  }

  /** With a message for users and what led to it. */
  public RunException(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * What to throw for a fault: a RunException where the fault's message is meant for users, else
   * the fault itself, which is a bug somewhere and needs its stack trace.
   */
  static RuntimeException of(RuntimeException fault) {
    return isForUsers(fault) && !(fault instanceof RunException)
        ? new RunException(fault.getMessage(), fault)
        : fault;
  }

  /** Whether a fault's message is meant for users. */
  static boolean isForUsers(Throwable fault) {
    return fault instanceof RunException
        || fault instanceof EngineException
        || fault instanceof DatasetException
        || fault instanceof TableException
        || fault instanceof StorageException
        || fault instanceof MetricsException
        || fault instanceof ComponentException
        || fault instanceof UncheckedIOException;
  }
}
