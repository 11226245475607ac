package org.supernet4j.cli.run;

/** What the user types to start this program. */
final class CommandName {
  private static final String USUAL = "supernet ";

  private CommandName() {}

  /**
   * A command line that begins with {@code supernet} as it works in the user's shell.
   *
   * @param typed how the program was called; empty if it is found by its name
   */
  static String inPlaceOfUsual(String typed, String line) {
    if (typed.isEmpty() || !line.startsWith(USUAL)) {
      return line;
    }
    String word =
        typed.matches("[A-Za-z0-9_./+-]+") ? typed : "'" + typed.replace("'", "'\\''") + "'";
    return word + " " + line.substring(USUAL.length());
  }
}
