package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Says what is wrong with a text that is no HOCON. */
final class SyntaxFault {
  private static final Pattern DECIMAL_COMMA =
      Pattern.compile("[=:]\\s*([+-]?\\d+),(\\d+)\\s*(?:[}#/].*)?$");

  /** What is wrong with a number such as {@code 0,5}. */
  static final String DECIMAL_COMMA_PROBLEM = "a comma ends a value, and no key follows it";

  private SyntaxFault() {}

  /**
   * The fault of a text that could not be parsed.
   *
   * @param e what the parser says
   * @param text what it parsed
   */
  static Fault of(ConfigException e, HoconText text) {
    Fault fault =
        e.origin() == null
            ? Fault.in(text.source(), Origins.problem(e))
            : Fault.at(e.origin(), "", Origins.problem(e));
    // The parser stumbles over the end of the line, or of the one before.
    return Stream.of(fault.line(), fault.line() - 1)
        .flatMap(line -> decimalComma(text, line).stream())
        .findFirst()
        .orElse(fault);
  }

  private static Optional<Fault> decimalComma(HoconText text, int line) {
    return pointed(text.line(line))
        .map(
            point ->
                Fault.at(text.source(), line, DECIMAL_COMMA_PROBLEM)
                    .withSuggestion(Optional.of("write a decimal point: " + point)));
  }

  /**
   * The number of a line such as {@code rate = 0,5} with a decimal point; empty for other lines.
   */
  static Optional<String> pointed(String line) {
    Matcher number = DECIMAL_COMMA.matcher(line);
    return number.find() ? Optional.of(number.group(1) + "." + number.group(2)) : Optional.empty();
  }
}
