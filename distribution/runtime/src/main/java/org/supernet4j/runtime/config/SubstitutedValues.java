package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts faults of substituted values where the configuration uses the value, as the key that is
 * wrong stands there, and names the place of the definition or the environment variable beside it.
 *
 * @param before the configuration with its substitutions
 * @param after the same with substitutions replaced
 */
record SubstitutedValues(ConfigObject before, ConfigObject after) {

  /**
   * A value with substitutions.
   *
   * @param value with its substitutions
   * @param inner what a fault's path names inside of the value; empty for the value itself
   */
  private record Use(ConfigValue value, List<String> inner) {
    private String source() {
      return Origins.source(value.origin());
    }

    private int line() {
      return Origins.line(value.origin());
    }

    /** The names that the value looks for. */
    private List<String> names() {
      String text = value.render(ConfigRenderOptions.concise().setJson(false));
      return HoconText.of(source(), text).substitutions().stream()
          .map(HoconText.Substitution::path)
          .distinct()
          .toList();
    }
  }

  /** A fault with the place of its use, if its value is substituted. */
  Fault placed(Fault fault) {
    return use(fault.path()).map(use -> placed(fault, use)).orElse(fault);
  }

  private Fault placed(Fault fault, Use use) {
    if (fault.source().startsWith(Origins.ENVIRONMENT)) {
      return fault
          .withPlace(use.source(), use.line())
          .withProblem("the " + fault.source() + " is " + fault.problem());
    }
    List<String> definitions =
        use.names().stream().flatMap(name -> definition(name, use, fault).stream()).toList();
    return definitions.isEmpty()
        ? fault
        : fault
            .withPlace(use.source(), use.line())
            .withSuggestion(
                Optional.of(
                    Stream.concat(definitions.stream(), fault.suggestion().stream())
                        .collect(Collectors.joining("; "))));
  }

  /** Where a name is defined; empty if the fault is not about what it names. */
  private Optional<String> definition(String name, Use use, Fault fault) {
    Optional<ConfigValue> defined = value(after, ConfigUtil.splitPath(name));
    if (!use.inner().isEmpty()) {
      defined =
          defined
              .flatMap(block -> value(block, use.inner()).or(() -> Optional.of(block)))
              .filter(value -> place(value).equals(fault.origin()));
    }
    return defined.map(value -> "${" + name + "} is defined at " + place(value));
  }

  private static String place(ConfigValue value) {
    return Origins.place(value.origin());
  }

  /** The innermost value with substitutions that a path leads to or through. */
  private Optional<Use> use(String path) {
    List<String> keys = SettingPath.keys(path);
    ConfigValue value = before;
    for (int i = 0; i < keys.size(); i++) {
      value = SettingPath.child(value, keys.get(i));
      if (value == null) {
        return Optional.empty();
      }
      if (!SettingPath.isKnown(value)) {
        return Optional.of(new Use(value, keys.subList(i + 1, keys.size())));
      }
    }
    return Optional.empty();
  }

  private static Optional<ConfigValue> value(ConfigValue block, List<String> keys) {
    return Optional.ofNullable(SettingPath.descend(block, keys));
  }
}
