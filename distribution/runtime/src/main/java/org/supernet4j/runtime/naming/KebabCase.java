package org.supernet4j.runtime.naming;

import java.util.Locale;
import java.util.regex.Pattern;

/** Java names as configurations write them: lower case, words joined by hyphens. */
public final class KebabCase {
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  private KebabCase() {}

  /** The name of a class or a record component: {@code learningRate} gives learning-rate. */
  public static String of(String camelCase) {
    return WORD_BOUNDARY.matcher(camelCase).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** The name of an enum constant: {@code FINE_TUNE} gives fine-tune. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a text is a name in kebab-case that begins with a letter. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
