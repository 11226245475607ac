package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.runtime.config.schema.Range;
import org.supernet4j.runtime.config.schema.SettingType;
import org.supernet4j.runtime.config.schema.SettingType.OneOf;
import org.supernet4j.runtime.config.schema.SettingType.WholeNumber;
import org.supernet4j.runtime.naming.KebabCase;

/**
 * Reads single values. A quoted number or truth value counts as one, because environment variables
 * are always text; a number counts as text where text is wanted.
 */
final class ScalarReader {
  /** The most digits of a {@code long}. */
  private static final int LONG_DIGITS = 19;

  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

  /** Words that other formats take for truth values. */
  private static final Map<String, String> TRUTHS =
      Map.of(
          "yes", "true", "on", "true", "1", "true", "true", "true", "no", "false", "off", "false",
          "0", "false", "false", "false");

  private ScalarReader() {}

  /**
   * The Java value of a configuration's value.
   *
   * @param type a type of single values
   * @param range bounds a number
   */
  static Object read(SettingType type, Range range, ConfigValue value) throws UnfitValueException {
    String text = text(type, value);
    if (type instanceof WholeNumber whole) {
      return wholeNumber(whole, range, text);
    }
    if (type instanceof SettingType.RealNumber) {
      return bounded(range, number(text).doubleValue());
    }
    if (type instanceof SettingType.Truth) {
      return truth(text);
    }
    if (type instanceof OneOf oneOf) {
      return constant(oneOf, text);
    }
    return type instanceof SettingType.FilePath ? path(text) : text;
  }

  /** What was most likely meant by a value that is refused; empty where nothing comes near. */
  static Optional<String> meant(SettingType type, ConfigValue value) {
    String found = String.valueOf(value.unwrapped());
    if (type instanceof OneOf oneOf) {
      return DidYouMean.nearest(found, oneOf.names());
    }
    if (type instanceof SettingType.Truth) {
      return Optional.ofNullable(TRUTHS.get(found.toLowerCase(Locale.ROOT)));
    }
    boolean decimalComma = type.isNumber() && DECIMAL_COMMA.matcher(found).matches();
    return Optional.of(found.replace(',', '.')).filter(text -> decimalComma);
  }

  private static String text(SettingType type, ConfigValue value) throws UnfitValueException {
    ConfigValueType found = value.valueType();
    if (found == ConfigValueType.OBJECT
        || found == ConfigValueType.LIST
        || found == ConfigValueType.NULL) {
      throw new UnfitValueException("not " + type.text());
    }
    return originalText(value);
  }

  /** A single value as it was written, so that 1.10 stays 1.10. */
  static String originalText(ConfigValue value) {
    return value.atKey("value").getString("value");
  }

  private static Object wholeNumber(WholeNumber type, Range range, String text)
      throws UnfitValueException {
    BigDecimal number = number(text);
    if (number.stripTrailingZeros().scale() > 0) {
      throw new UnfitValueException("not a whole number");
    }
    bounded(range, number.doubleValue());
    if (number.precision() - number.scale() > LONG_DIGITS) {
      throw new UnfitValueException("too many digits");
    }
    try {
      return type.isInt() ? (Object) number.intValueExact() : (Object) number.longValueExact();
    } catch (ArithmeticException e) {
      throw new UnfitValueException("does not fit " + (type.isInt() ? 32 : 64) + " bits");
    }
  }

  private static BigDecimal number(String text) throws UnfitValueException {
    try {
      if (!Double.isFinite(Double.parseDouble(text))) {
        throw new UnfitValueException("not a finite number");
      }
      return new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw new UnfitValueException("not a number");
    }
  }

  private static double bounded(Range range, double number) throws UnfitValueException {
    if (!range.contains(number)) {
      throw new UnfitValueException(number < range.min() ? "too small" : "too large");
    }
    return number;
  }

  private static boolean truth(String text) throws UnfitValueException {
    if (!text.equals("true") && !text.equals("false")) {
      throw new UnfitValueException("neither true nor false");
    }
    return text.equals("true");
  }

  private static Enum<?> constant(OneOf type, String text) throws UnfitValueException {
    for (Enum<?> constant : type.constants()) {
      if (KebabCase.of(constant).equals(text)) {
        return constant;
      }
    }
    throw new UnfitValueException("unknown value");
  }

  private static Path path(String text) throws UnfitValueException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UnfitValueException("not a path: " + e.getReason());
    }
  }
}
