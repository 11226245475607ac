package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigOriginFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One setting given beside the file, as {@code -D key=value} on a command line.
 *
 * @param path the keys from the root to the setting
 * @param value what it is set to; substitutions may be unresolved
 */
record SettingOverride(List<String> path, ConfigValue value) {
  private static final String VALUE = "value";
  private static final String PREFIX = "-D ";

  /**
   * Reads {@code key=value}: a dotted path and HOCON.
   *
   * @param into gets a fault if the text cannot be read
   */
  static Optional<SettingOverride> parse(String text, List<Fault> into) {
    String source = source(text);
    int equals = text.indexOf('=');
    if (equals < 1 || text.substring(equals + 1).isBlank()) {
      into.add(
          Fault.in(source, "not an override")
              .withAllowed("-D key=value, for example -D training.batch-size=32"));
      return Optional.empty();
    }
    String value = text.substring(equals + 1);
    if (!HoconText.of(source, value).comments().isEmpty()) {
      into.add(commentFault(source, text.substring(0, equals), value));
      return Optional.empty();
    }
    try {
      List<String> path = ConfigUtil.splitPath(text.substring(0, equals).strip());
      return Optional.of(new SettingOverride(path, value(value, source)));
    } catch (ConfigException e) {
      into.add(syntaxFault(e, text.substring(0, equals), value, source));
      return Optional.empty();
    }
  }

  private static Fault syntaxFault(ConfigException e, String key, String value, String source) {
    return SyntaxFault.pointed("=" + value)
        .map(
            point ->
                Fault.in(source, SyntaxFault.DECIMAL_COMMA_PROBLEM)
                    .withSuggestion(Optional.of("write a decimal point: " + point)))
        .orElseGet(
            () ->
                Fault.in(source, "not a valid override: " + Origins.problem(e))
                    .withSuggestion(
                        Optional.of(
                            "put quotes around a value with special characters: "
                                + quoted(key, value))));
  }

  /** What messages call an override. */
  static String source(String text) {
    return PREFIX + text;
  }

  /** Whether a source is an override. */
  static boolean isSource(String source) {
    return source.startsWith(PREFIX);
  }

  private static Fault commentFault(String source, String key, String value) {
    String comment = HoconText.of(source, value).comments().get(0);
    String sign = comment.startsWith("#") ? "#" : "//";
    return Fault.in(
            source,
            "the value would end before " + sign + ", which begins a comment outside quotes")
        .withSuggestion(Optional.of("put quotes around it: " + quoted(key, value)));
  }

  /** An override as a shell takes it, with quotes that HOCON sees. */
  private static String quoted(String key, String value) {
    return "-D '" + key + "=" + ConfigUtil.quoteString(value.strip()) + "'";
  }

  private static ConfigValue value(String hocon, String source) {
    ConfigObject parsed =
        ConfigFactory.parseString(
                VALUE + " = " + hocon,
                ConfigParseOptions.defaults().setOriginDescription(Origins.ofOther(source)))
            .root();
    if (parsed.size() != 1) {
      throw new ConfigException.BadValue(VALUE, "more than one value");
    }
    return parsed.get(VALUE).withOrigin(ConfigOriginFactory.newSimple(Origins.ofOther(source)));
  }

  /**
   * The override with its substitutions replaced from a whole configuration; empty where all that
   * it is set to is an optional substitution ({@code ${?name}}) of something undefined.
   *
   * @param options how they are replaced
   */
  Optional<SettingOverride> resolvedWith(ConfigObject whole, ConfigResolveOptions options) {
    ConfigObject resolved = value.atKey(VALUE).resolveWith(whole.toConfig(), options).root();
    return Optional.ofNullable(resolved.get(VALUE)).map(known -> new SettingOverride(path, known));
  }

  /**
   * The type that the override gives to a block at a path: {@code X.type=name}, {@code X=name} or
   * {@code X={type=name, ...}}.
   */
  Optional<TypeChange> typeChange() {
    if (path.size() > 1 && path.get(path.size() - 1).equals(TYPE_KEY)) {
      return Optional.of(new TypeChange(path.subList(0, path.size() - 1), value));
    }
    if (value.valueType() == ConfigValueType.STRING) {
      return Optional.of(new TypeChange(path, value));
    }
    return value instanceof ConfigObject block && block.containsKey(TYPE_KEY)
        ? Optional.of(new TypeChange(path, block.get(TYPE_KEY)))
        : Optional.empty();
  }

  /**
   * A block and the type that it gets.
   *
   * @param block the keys from the root to the block
   * @param type its new type
   */
  record TypeChange(List<String> block, ConfigValue type) {}

  /** The override as a configuration of its own. */
  ConfigObject asConfiguration() {
    ConfigValue result = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      String around = Origins.ofPath(Origins.source(value.origin()));
      result = ConfigValueFactory.fromMap(Map.of(), around).withValue(path.get(i), result);
    }
    return (ConfigObject) result;
  }
}
