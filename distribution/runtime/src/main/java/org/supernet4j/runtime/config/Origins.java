package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the places that values of a configuration are from. Where a value was merged from several
 * places, its place is that of the last one who set it.
 */
final class Origins {
  /** The source of values that a record's {@code @Setting} gives. */
  static final String DEFAULT = "default";

  /** What the source of an environment variable's value begins with; its name follows. */
  static final String ENVIRONMENT = "environment variable ";

  /** Ends a file in a description, as descriptions of merged origins are lists of places. */
  private static final String END_OF_FILE = "\u001f";

  /** Ends a source that has no lines. */
  private static final String END_OF_OTHER = "\u001d";

  /** Ends the name of a substitution that names nothing. */
  private static final String END_OF_MISSING = "\u001e";

  /** Ends a source of blocks that only lead to a value: what else is merged there counts more. */
  private static final String END_OF_PATH = "\u001c";

  /** Follows the source of a block of definitions at the root of a file. */
  private static final String DEFINITIONS = "\u001b";

  /** The first place of a list is the one that won. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:merge of )?(?:[^\u001c-\u001f]*\u001c,)*([^\u001c-\u001f]*)"
              + "(?:\u001f(?:: (?:\\d+-)?(\\d+))?|[\u001c-\u001e])");

  private Origins() {}

  /** What to give the HOCON parser as the description of a file. */
  static String ofFile(String source) {
    return source + END_OF_FILE;
  }

  /** What to give the HOCON parser as the description of an override or of defaults. */
  static String ofOther(String source) {
    return source + END_OF_OTHER;
  }

  /** The description of blocks that only lead to a value of an override. */
  static String ofPath(String source) {
    return source + END_OF_PATH;
  }

  /** The description of a value that stands for a substitution that names nothing. */
  static String ofMissing(String name) {
    return name + END_OF_MISSING;
  }

  /** The description of a block of definitions at the root of a file, wherever it is included. */
  static String ofDefinitions(String source) {
    return ofFile(source) + DEFINITIONS;
  }

  /** Whether a block holds definitions that stand at the root of a file. */
  static boolean isDefinitions(ConfigOrigin origin) {
    return origin.description().contains(DEFINITIONS);
  }

  /** Whether a value, or a part of it, stands for a substitution that names nothing. */
  static boolean isMissing(ConfigOrigin origin) {
    return origin.description().contains(END_OF_MISSING);
  }

  /** The file, override or other source of an origin, without the line. */
  static String source(ConfigOrigin origin) {
    Matcher place = PLACE.matcher(origin.description());
    return place.lookingAt() ? place.group(1) : origin.description().replaceFirst(": \\d+$", "");
  }

  /** The line of a file, from 1; 0 where there is none. */
  static int line(ConfigOrigin origin) {
    Matcher place = PLACE.matcher(origin.description());
    return place.lookingAt() && place.group(2) != null ? Integer.parseInt(place.group(2)) : 0;
  }

  /** Where a value is: {@code file:line}, or the source where there is no line. */
  static String place(ConfigOrigin origin) {
    return line(origin) == 0 ? source(origin) : source(origin) + ":" + line(origin);
  }

  /** What an exception says without the place that its message begins with. */
  static String problem(ConfigException e) {
    String place = e.origin() == null ? "" : e.origin().description() + ":";
    String message = e.getMessage();
    return (message.startsWith(place) ? message.substring(place.length()) : message)
        .replaceAll("[\u001b-\u001f]", "")
        .strip();
  }
}
