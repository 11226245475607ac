package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigOrigin;

/** Names the places that values of a configuration are from. */
final class Origins {
  /** The source of values that a record's {@code @Setting} gives. */
  static final String DEFAULT = "default";

  private Origins() {}

  /** The file, class path resource or description of an origin, without the line. */
  static String source(ConfigOrigin origin) {
    if (origin.resource() != null) {
      return origin.resource();
    }
    if (origin.filename() != null) {
      return origin.filename();
    }
    String line = ": " + origin.lineNumber();
    String description = origin.description();
    return description.endsWith(line)
        ? description.substring(0, description.length() - line.length())
        : description;
  }

  /** The line of a file or resource, from 1; 0 where there is none. */
  static int line(ConfigOrigin origin) {
    boolean inFile = origin.resource() != null || origin.filename() != null;
    return inFile ? Math.max(0, origin.lineNumber()) : 0;
  }

  /** What an exception says without the place that its message begins with. */
  static String problem(ConfigException e) {
    String place = e.origin() == null ? "" : e.origin().description() + ":";
    return e.getMessage().startsWith(place)
        ? e.getMessage().substring(place.length()).strip()
        : e.getMessage();
  }
}
