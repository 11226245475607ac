package org.supernet4j.runtime.config;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.api.UserException;

/** A configuration that cannot be used, with everything that is wrong with it. */
public final class InvalidConfiguration extends UserException {
  private static final long serialVersionUID = 1;

  private final transient List<Fault> faults;

  /**
   * A configuration with faults.
   *
   * @param name what the user calls the configuration: a shipped name or a path
   * @param faults what is wrong, at least one
   */
  InvalidConfiguration(String name, List<Fault> faults) {
    super(message(name, sorted(faults)));
    this.faults = sorted(faults);
  }

  /** Everything that is wrong, by place. */
  public List<Fault> faults() {
    return faults;
  }

  private static List<Fault> sorted(List<Fault> faults) {
    return faults.stream()
        .sorted(
            Comparator.comparing(InvalidConfiguration::isOfDefault)
                .thenComparing(Fault::source)
                .thenComparingInt(Fault::line))
        .toList();
  }

  /** Faults of defaults come last: they are seldom what the user did wrong. */
  private static boolean isOfDefault(Fault fault) {
    return fault.source().equals(Origins.DEFAULT);
  }

  private static String message(String name, List<Fault> faults) {
    String count = faults.size() == 1 ? "1 fault" : faults.size() + " faults";
    return faults.stream()
        .map(Fault::text)
        .collect(Collectors.joining("\n", "configuration " + name + ": " + count + "\n", ""));
  }
}
