package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values that are from environment variables. Their faults are told where the configuration uses
 * the variable.
 *
 * @param texts the files of the configuration, the user's first
 * @param overrides texts {@code key=value}
 */
record Environment(List<HoconText> texts, List<String> overrides) {

  /** Whether a value is a variable's that is set to nothing. */
  static boolean isEmpty(ConfigValue value) {
    return Origins.isEnvironment(value.origin()) && "".equals(value.unwrapped());
  }

  /** What to tell of such a value. */
  static Fault emptyFault(ConfigValue value, String path) {
    return Fault.at(value.origin(), path, "is empty")
        .withFound(Binding.shown(value))
        .withSuggestion(
            Optional.of("give it a value, or unset it: then ${?...} leaves the setting as it is"));
  }

  /** A fault of a variable's value, with the place that uses the variable as its place. */
  Fault placed(Fault fault) {
    if (!fault.source().equals(Origins.ENVIRONMENT)) {
      return fault;
    }
    List<Use> uses = uses(fault.found().orElse(""));
    String key = fault.path().substring(fault.path().lastIndexOf('.') + 1);
    return uses.stream()
        .filter(use -> use.text().contains(key))
        .findFirst()
        .or(() -> uses.stream().findFirst())
        .map(
            use ->
                fault
                    .withPlace(use.source(), use.line())
                    .withProblem(
                        "the environment variable "
                            + use.name()
                            + (fault.problem().startsWith("is ") ? " " : " is ")
                            + fault.problem()))
        .orElse(fault);
  }

  /** Where variables of this value are used; the library does not tell which one a value is of. */
  private List<Use> uses(String found) {
    Stream<Use> inOverrides =
        overrides.stream()
            .map(SettingOverride::source)
            .flatMap(source -> uses(HoconText.of(source, source)))
            .map(use -> new Use(use.name(), use.source(), 0, use.text()));
    return Stream.concat(inOverrides, texts.stream().flatMap(Environment::uses))
        .filter(use -> System.getenv(use.name()) != null)
        .filter(use -> shown(System.getenv(use.name())).equals(found))
        .toList();
  }

  private static Stream<Use> uses(HoconText text) {
    return text.substitutions().stream()
        .map(use -> new Use(use.path(), text.source(), use.line(), text.line(use.line())));
  }

  private static String shown(String value) {
    return Binding.shown(ConfigValueFactory.fromAnyRef(value));
  }

  /** A use of a variable: its name, its place, and the text of its line. */
  private record Use(String name, String source, int line, String text) {}
}
