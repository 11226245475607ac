package org.supernet4j.runtime.run;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.supernet4j.api.UserException;
import org.supernet4j.runtime.config.InvalidConfiguration;
import org.supernet4j.runtime.config.ReportedAlreadyException;

/**
 * A run, or what was asked of an earlier one, cannot be done. The message is for users: it names
 * the place, what was found and the way out, and fits on a screen.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class RunException extends UserException {
  private static final long serialVersionUID = 1;

  private final boolean ofConfiguration;
  private final List<String> messages;

  /** With a message for users. */
  public RunException(String message) {
    this(message, null);
  }

  /** With a message for users and what led to it. */
  public RunException(String message, Throwable cause) {
    this(message, cause, false, List.of(message));
  }

  private RunException(
      String message, Throwable cause, boolean ofConfiguration, List<String> messages) {
    super(message, cause);
    this.messages = messages;
    this.ofConfiguration = ofConfiguration;
  }

  /**
   * A setting that does not suit the others or the data, found before anything was begun.
   *
   * @param message for users, which names the setting
   */
  public static RunException ofConfiguration(String message) {
    return ofConfiguration(message, null);
  }

  /**
   * A setting that does not suit the others or the data, found before anything was begun.
   *
   * @param message for users, which names the setting
   * @param cause what led to it
   */
  public static RunException ofConfiguration(String message, Throwable cause) {
    return new RunException(message, cause, true, List.of(message));
  }

  /** Several faults that were found before anything was begun, each with a message for users. */
  static RunException ofAll(List<RuntimeException> faults) {
    List<String> messages =
        faults.stream().flatMap(fault -> messages(fault).stream()).distinct().toList();
    String message =
        messages.stream()
            .map(each -> "\n- " + each)
            .collect(Collectors.joining("", messages.size() + " faults", ""));
    boolean ofConfiguration =
        faults.stream()
            .allMatch(fault -> fault instanceof RunException run && run.isOfConfiguration());
    RunException all = new RunException(message, faults.get(0), ofConfiguration, messages);
    faults.stream().skip(1).forEach(all::addSuppressed);
    return all;
  }

  /** The message of each fault that was found; one where it is a single fault. */
  static List<String> messages(RuntimeException fault) {
    return fault instanceof RunException run ? run.messages : List.of(fault.getMessage());
  }

  /** Whether the configuration is wrong, and nothing was begun. */
  public boolean isOfConfiguration() {
    return ofConfiguration;
  }

  /**
   * What to throw for a fault: the fault itself where it is of the configuration, or a bug
   * somewhere that needs its stack trace; else a RunException with its message, which is meant for
   * users.
   */
  static RuntimeException of(RuntimeException fault) {
    boolean isKind =
        fault instanceof RunException
            || fault instanceof InvalidConfiguration
            || fault instanceof ReportedAlreadyException;
    return isForUsers(fault) && !isKind ? new RunException(fault.getMessage(), fault) : fault;
  }

  /** Whether a fault's message is meant for users. */
  static boolean isForUsers(Throwable fault) {
    return fault instanceof UserException || fault instanceof UncheckedIOException;
  }
}
