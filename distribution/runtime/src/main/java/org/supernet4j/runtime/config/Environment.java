package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigResolver;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The environment variables that substitutions of one configuration name. Those that are empty are
 * reported where the configuration uses them.
 */
final class Environment {
  private final Map<String, String> variables;
  private final Set<String> empty = new TreeSet<>();

  /**
   * An environment.
   *
   * @param variables values by name
   */
  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** How substitutions are replaced: from the configuration, else from here. */
  ConfigResolveOptions options() {
    return ConfigResolveOptions.defaults()
        .setUseSystemEnvironment(false)
        .appendResolver(new Resolver());
  }

  /** The names of all variables. */
  Set<String> names() {
    return variables.keySet();
  }

  private ConfigValue value(String name) {
    String value = variables.get(name);
    if (value == null) {
      return null;
    } else if (value.isEmpty()) {
      empty.add(name);
      return ConfigValueFactory.fromAnyRef("", Origins.ofMissing(name));
    }
    return ConfigValueFactory.fromAnyRef(value, Origins.ofOther(Origins.ENVIRONMENT + name));
  }

  /**
   * A fault for each use of a variable that is set to nothing.
   *
   * @param texts the files of the configuration
   * @param overrides texts {@code key=value}
   */
  List<Fault> faults(List<HoconText> texts, List<String> overrides) {
    return empty.stream()
        .flatMap(name -> uses(name, texts, overrides))
        .map(
            use ->
                Fault.at(
                        use.source(),
                        use.line(),
                        "the environment variable " + use.name() + " is empty")
                    .withSuggestion(
                        Optional.of(
                            "give it a value, or unset it: then ${?"
                                + use.name()
                                + "} leaves the setting as it is")))
        .toList();
  }

  private static Stream<Use> uses(String name, List<HoconText> texts, List<String> overrides) {
    Stream<Use> inOverrides =
        overrides.stream()
            .map(SettingOverride::source)
            .flatMap(source -> uses(HoconText.of(source, source)))
            .map(use -> new Use(use.name(), use.source(), 0));
    return Stream.concat(inOverrides, texts.stream().flatMap(Environment::uses))
        .filter(use -> use.name().equals(name));
  }

  private static Stream<Use> uses(HoconText text) {
    return text.substitutions().stream().map(use -> new Use(use.path(), text.source(), use.line()));
  }

  /** A use of a variable: its name and its place. */
  private record Use(String name, String source, int line) {}

  /** Looks up what the configuration does not define. */
  private final class Resolver implements ConfigResolver {
    @Override
    public ConfigValue lookup(String path) {
      return value(path);
    }

    /** There is no other resolver to ask. */
    @Override
    public ConfigResolver withFallback(ConfigResolver fallback) {
      return this;
    }
  }
}
