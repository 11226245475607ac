package org.supernet4j.runtime.journal.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a journal's format. A new minor version adds events and fields, nothing else, so
 * that older programs can still read the rest. Anything else makes a new major version.
 */
public record FormatVersion(int major, int minor) {
  /** The version that this program writes. */
  public static final FormatVersion CURRENT = new FormatVersion(2, 0);

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,8})\\.(0|[1-9]\\d{0,8})");

  /** The version of a text such as {@code 1.0}; null if it is none. */
  static FormatVersion orNull(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? new FormatVersion(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)))
        : null;
  }

  /** Whether this program can read a journal of this version, except for what is new in it. */
  public boolean isReadable() {
    return major == CURRENT.major;
  }

  /** Whether a readable journal of this version may hold events that this program cannot know. */
  public boolean hasUnknownEvents() {
    return minor > CURRENT.minor;
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
