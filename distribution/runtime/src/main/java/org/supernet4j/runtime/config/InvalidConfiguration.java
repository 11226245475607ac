package org.supernet4j.runtime.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.supernet4j.api.UserException;

/** A configuration that cannot be used, with everything that is wrong with it. */
public final class InvalidConfiguration extends UserException {
  private static final long serialVersionUID = 1;

  private final transient String name;
  private final transient List<Fault> faults;
  private final transient Optional<Record> soundParts;

  /**
   * A configuration with faults.
   *
   * @param name what the user calls the configuration: a shipped name or a path
   * @param faults what is wrong, at least one
   * @param soundParts the configuration with {@link StandIns stand-ins} in the place of what is
   *     wrong; empty where too little is right
   */
  InvalidConfiguration(String name, List<Fault> faults, Optional<?> soundParts) {
    super(message(name, sorted(faults)));
    this.name = name;
    this.faults = sorted(faults);
    this.soundParts = soundParts.map(Record.class::cast);
  }

  /** Everything that is wrong, by place. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * The configuration with {@link StandIns stand-ins} in the place of what is wrong, so that the
   * rest can be checked; empty where too little is right.
   */
  public Optional<Record> soundParts() {
    return soundParts;
  }

  /**
   * The same with what was found by checking the {@link #soundParts}. Left out is what follows from
   * faults that are known: what names a key that has one, or a block with an unknown key.
   *
   * @param messages for users, each of which names the keys that it is about
   */
  public InvalidConfiguration with(List<String> messages) {
    List<Fault> all = new ArrayList<>(faults);
    for (String message : messages) {
      if (faults.stream().noneMatch(fault -> fault.explains(message))) {
        all.add(Fault.in(name, message));
      }
    }
    return new InvalidConfiguration(name, all, soundParts);
  }

  private static List<Fault> sorted(List<Fault> faults) {
    return faults.stream()
        .sorted(
            Comparator.comparing((Fault fault) -> fault.line() == 0 && fault.path().isEmpty())
                .thenComparing(InvalidConfiguration::isOfDefault)
                .thenComparing(Fault::source)
                .thenComparingInt(Fault::line))
        .toList();
  }

  /**
   * Faults of defaults come late: they are seldom what the user did wrong. Those without a line
   * come last.
   */
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
