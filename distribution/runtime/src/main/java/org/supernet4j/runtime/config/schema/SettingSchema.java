package org.supernet4j.runtime.config.schema;

import java.util.Optional;
import org.supernet4j.api.config.Setting;

/**
 * One setting of a configuration record.
 *
 * @param key its key in a configuration, in kebab-case
 * @param type what values it takes
 * @param annotation its documentation, default and range
 */
public record SettingSchema(String key, SettingType type, Setting annotation) {

  /** What the setting does, without a full stop at the end. */
  public String description() {
    String text = annotation.value().strip();
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** The default as HOCON; empty where there is none. */
  public Optional<String> defaultText() {
    return Optional.of(annotation.byDefault()).filter(text -> !text.equals(Setting.REQUIRED));
  }

  /** Whether a configuration must give it. */
  public boolean isRequired() {
    return defaultText().isEmpty() && !(type instanceof SettingType.OptionalOf);
  }

  /** The range that bounds the setting's numbers. */
  public Range range() {
    return new Range(annotation.min(), annotation.max());
  }

  /** For people: what may be written, for example {@code a whole number of at least 1}. */
  public String allowed() {
    return allowed(type);
  }

  /**
   * For people: what may be written for a part of the setting.
   *
   * @param part the setting's type, or that of its elements
   */
  public String allowed(SettingType part) {
    String range = range().text();
    return range.isEmpty() ? part.text() : part.text() + " " + range;
  }
}
