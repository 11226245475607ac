package org.supernet4j.runtime.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a HOCON text holds that its values do not show: the lines of includes and substitutions, and
 * comments.
 *
 * @param source what the user calls the text
 * @param lines the text's lines
 * @param includes in the order of the text
 * @param substitutions in the order of the text
 * @param comments in the order of the text, each from its {@code #} or {@code //} on
 */
record HoconText(
    String source,
    List<String> lines,
    List<Include> includes,
    List<Substitution> substitutions,
    List<String> comments) {

  /**
   * An include statement.
   *
   * @param name what is in its quotes
   * @param statement the whole statement as it was written
   * @param line from 1
   */
  record Include(String name, String statement, int line) {}

  /**
   * A substitution such as {@code ${let.n}}.
   *
   * @param path what it names
   * @param line from 1
   */
  record Substitution(String path, int line) {}

  /** Reads a text. */
  static HoconText of(String source, String text) {
    Scanner scanner = new Scanner(text);
    scanner.scan();
    return new HoconText(
        source, text.lines().toList(), scanner.includes, scanner.substitutions, scanner.comments);
  }

  /** A line by its number from 1; empty where there is none. */
  String line(int number) {
    return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
  }

  /** Walks over a text once; knows quotes and comments, not the grammar. */
  private static final class Scanner {
    private static final Pattern COMMENT = Pattern.compile("(?:#|//).*");
    private static final Pattern QUOTED =
        Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"+|\"(?:[^\"\\\\\\n]|\\\\.)*\"?");
    private static final Pattern INCLUDE =
        Pattern.compile(
            "include\\s+(?:(?:required|file|classpath|url)\\(\\s*)*\"((?:[^\"\\\\\\n"
                + "]|\\\\.)*)\"[\\s)]*?(?=[^\\s)]|\\n|$)");
    private static final Pattern SUBSTITUTION = Pattern.compile("\\$\\{\\??\\s*([^}\\n]*?)\\s*\\}");
    private static final Pattern UNQUOTED = Pattern.compile("[^\\s#/\"${},\\[\\]=:]+|[\\s\\S]");

    private final String text;
    private final List<Include> includes = new ArrayList<>();
    private final List<Substitution> substitutions = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private int at;
    private int line = 1;

    private Scanner(String text) {
      this.text = text;
    }

    private void scan() {
      boolean keyMayFollow = true;
      while (at < text.length()) {
        Matcher matcher;
        if ((matcher = match(COMMENT)) != null) {
          comments.add(matcher.group());
        } else if (keyMayFollow && (matcher = match(INCLUDE)) != null) {
          includes.add(new Include(unescaped(matcher.group(1)), matcher.group().strip(), line));
        } else if ((matcher = match(SUBSTITUTION)) != null) {
          substitutions.add(new Substitution(matcher.group(1), line));
        } else if ((matcher = match(QUOTED)) == null) {
          matcher = match(UNQUOTED);
        }
        String token = matcher.group();
        keyMayFollow =
            token.isBlank() ? keyMayFollow || token.contains("\n") : ",{".contains(token);
        line += (int) token.chars().filter(c -> c == '\n').count();
        at = matcher.end();
      }
    }

    private Matcher match(Pattern pattern) {
      Matcher matcher = pattern.matcher(text).region(at, text.length());
      return matcher.lookingAt() ? matcher : null;
    }

    private static String unescaped(String quoted) {
      return quoted.replace("\\\"", "\"").replace("\\\\", "\\");
    }
  }
}
