package org.supernet4j.runtime.config.schema;

import java.util.List;
import java.util.Map;
import org.supernet4j.runtime.naming.KebabCase;
import org.supernet4j.runtime.plugin.Kind;

/** What values a setting takes. */
public sealed interface SettingType {
  /** The key that says which component or which variant a block configures. */
  String TYPE_KEY = "type";

  /** For people: what may be written, for example {@code a whole number}. */
  String text();

  /** A whole number; {@code int} if it must fit 32 bits, {@code long} otherwise. */
  record WholeNumber(boolean isInt) implements SettingType {
    @Override
    public String text() {
      return "a whole number";
    }
  }

  /** A finite number. */
  record RealNumber() implements SettingType {
    @Override
    public String text() {
      return "a number";
    }
  }

  /** True or false. */
  record Truth() implements SettingType {
    @Override
    public String text() {
      return "true or false";
    }
  }

  /** Any text. */
  record Text() implements SettingType {
    @Override
    public String text() {
      return "a text";
    }
  }

  /** A path to a file or folder. */
  record FilePath() implements SettingType {
    @Override
    public String text() {
      return "a path";
    }
  }

  /**
   * One constant of an enum.
   *
   * @param constants the constants in their order
   */
  record OneOf(List<Enum<?>> constants) implements SettingType {
    public OneOf {
      constants = List.copyOf(constants);
    }

    /** The constants as configurations name them. */
    public List<String> names() {
      return constants.stream().map(KebabCase::of).toList();
    }

    @Override
    public String text() {
      return names().size() == 1 ? names().get(0) : "one of " + String.join(", ", names());
    }
  }

  /**
   * A block of settings.
   *
   * @param record the record that the block gives
   */
  record Block(Class<? extends Record> record) implements SettingType {
    @Override
    public String text() {
      return "a block { ... }";
    }
  }

  /**
   * A block whose key {@code type} says which record it gives.
   *
   * @param records by the names that {@code type} takes, in order of declaration
   */
  record Variants(Map<String, Class<? extends Record>> records) implements SettingType {
    /** The names that {@code type} takes. */
    public List<String> names() {
      return List.copyOf(records.keySet());
    }

    @Override
    public String text() {
      return "one of " + String.join(", ", names()) + ", or a block { type = ... }";
    }
  }

  /**
   * A component whose key {@code type} names a factory.
   *
   * @param kind the kind of component
   */
  record ComponentOf(Kind kind) implements SettingType {
    @Override
    public String text() {
      String article = "aeiou".indexOf(kind.label().charAt(0)) < 0 ? "a " : "an ";
      return "the name of " + article + kind.label() + ", or a block { type = ... }";
    }
  }

  /**
   * A value that may be left out.
   *
   * @param element what it is where it is given
   */
  record OptionalOf(SettingType element) implements SettingType {
    @Override
    public String text() {
      return element.text();
    }
  }

  /**
   * Any number of values.
   *
   * @param element what each is
   */
  record ListOf(SettingType element) implements SettingType {
    @Override
    public String text() {
      return "a list [ ... ], each " + element.text();
    }
  }

  /** The type itself, or what an optional or a list is made of. */
  default SettingType innermost() {
    if (this instanceof OptionalOf optional) {
      return optional.element().innermost();
    }
    return this instanceof ListOf list ? list.element().innermost() : this;
  }

  /** Whether the type is a number, so that a range bounds it. */
  default boolean isNumber() {
    return this instanceof WholeNumber || this instanceof RealNumber;
  }
}
