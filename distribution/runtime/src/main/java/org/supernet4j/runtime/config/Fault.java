package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigOrigin;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong with a configuration.
 *
 * @param source the file, the override ({@code -D key=value}) or {@code default} that it is in
 * @param line the line of the file, from 1; 0 where there is none
 * @param path the dotted path of the setting; empty for the file as a whole
 * @param problem what is wrong, such as {@code unknown key}
 * @param found the value found, as HOCON; empty where there is none
 * @param allowed what may be there instead; empty where the problem says it
 * @param suggestion what was probably meant, or what to do; empty where nothing comes near
 */
public record Fault(
    String source,
    int line,
    String path,
    String problem,
    Optional<String> found,
    Optional<String> allowed,
    Optional<String> suggestion) {

  /** The place of an element in its list. */
  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");

  /** A fault with no more than its place and problem. */
  static Fault at(ConfigOrigin origin, String path, String problem) {
    return at(Origins.source(origin), Origins.line(origin), problem).withPath(path);
  }

  /** A fault of a line of a file. */
  static Fault at(String source, int line, String problem) {
    return new Fault(
        source, line, "", problem, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A fault outside of any line of a file. */
  static Fault in(String source, String problem) {
    return at(source, 0, problem);
  }

  Fault withPlace(String otherSource, int otherLine) {
    return new Fault(otherSource, otherLine, path, problem, found, allowed, suggestion);
  }

  Fault withProblem(String text) {
    return new Fault(source, line, path, text, found, allowed, suggestion);
  }

  private Fault withPath(String text) {
    return new Fault(source, line, text, problem, found, allowed, suggestion);
  }

  Fault withFound(String text) {
    return new Fault(source, line, path, problem, Optional.of(text), allowed, suggestion);
  }

  Fault withAllowed(String text) {
    return new Fault(source, line, path, problem, found, Optional.of(text), suggestion);
  }

  Fault withSuggestion(Optional<String> text) {
    return new Fault(source, line, path, problem, found, allowed, text);
  }

  /**
   * Whether a message may only follow from this fault: it names the key, or where that is unknown
   * its block, or the list that it is an element of.
   */
  boolean explains(String message) {
    String named =
        problem.equals(UnknownKeys.PROBLEM)
            ? path.substring(0, Math.max(0, path.lastIndexOf('.')))
            : path;
    return !named.isEmpty()
        && (names(message, named) || names(message, ELEMENT.matcher(named).replaceFirst("")));
  }

  private static boolean names(String message, String key) {
    return Pattern.compile("(?<![\\w.-])" + Pattern.quote(key) + "(?![\\w\\[-])")
        .matcher(message)
        .find();
  }

  /** Where it is: {@code file:line} of a file, else the source. */
  public String origin() {
    return line == 0 ? source : source + ":" + line;
  }

  /** The fault for people, on two or three lines. */
  public String text() {
    StringBuilder text = new StringBuilder(origin());
    if (!path.isEmpty()) {
      text.append(": ").append(path);
      found.ifPresent(value -> text.append(" = ").append(value));
    }
    text.append("\n  ").append(problem);
    suggestion.ifPresent(near -> text.append("; ").append(near));
    allowed.ifPresent(what -> text.append("\n  allowed: ").append(what));
    return text.toString();
  }
}
