package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.runtime.config.schema.RecordSchema;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;
import org.supernet4j.runtime.plugin.Components;

/**
 * One configuration on its way to records. Nothing stops at the first fault: each method reports
 * what is wrong and gives nothing, and the binding goes on beside it.
 */
final class Binding {
  private static final int LONGEST_VALUE_SHOWN = 60;

  private final Components components;
  private final TypedBlocks typedBlocks;
  private final List<Fault> faults;
  private final boolean lenient;

  /**
   * A binding.
   *
   * @param faults gets everything that is wrong
   */
  Binding(Components components, List<Fault> faults) {
    this(components, faults, false);
  }

  private Binding(Components components, List<Fault> faults, boolean lenient) {
    this.components = components;
    this.typedBlocks = new TypedBlocks(this, components);
    this.faults = faults;
    this.lenient = lenient;
  }

  /** A binding that puts {@link StandIns} in the place of what is wrong, and reports nothing. */
  static Binding lenient(Components components) {
    return new Binding(components, new ArrayList<>(), true);
  }

  /**
   * The record of a block.
   *
   * @param type the record's class
   * @param block its settings
   * @param path the block's path; empty for the root
   * @param reserved keys that are allowed but no settings of the record
   */
  Optional<Object> record(
      Class<? extends Record> type, ConfigObject block, String path, Set<String> reserved) {
    RecordSchema schema = RecordSchema.of(type);
    new UnknownKeys(schema, reserved).in(block, path).forEach(faults::add);
    List<Object> values = new ArrayList<>();
    for (SettingSchema setting : schema.settings()) {
      setting(setting, block, path)
          .or(() -> lenient ? StandIns.of(setting, this) : Optional.empty())
          .ifPresent(values::add);
    }
    if (values.size() < schema.settings().size()) {
      return Optional.empty();
    }
    try {
      return Optional.of(schema.create(values));
    } catch (IllegalArgumentException e) {
      return report(
          e.getCause() instanceof UnfitSettingException unfit
              ? fault(unfit, block, path)
              : Fault.at(block.origin(), path, e.getMessage()));
    }
  }

  /**
   * The record of a component's block, with the key of its type; empty where it has faults even if
   * this binding is lenient: a component is made from what was meant, or not at all.
   */
  Optional<Object> component(Class<? extends Record> type, ConfigObject block, String path) {
    List<Fault> own = new ArrayList<>();
    Optional<Object> made =
        new Binding(components, own).record(type, block, path, Set.of(SettingType.TYPE_KEY));
    faults.addAll(own);
    return made.filter(record -> own.isEmpty());
  }

  /** A fault at the place of the setting's value, which may be an override; else at the block's. */
  private static Fault fault(UnfitSettingException e, ConfigObject block, String path) {
    String place = path.isEmpty() ? e.setting() : path + "." + e.setting();
    ConfigValue value = block;
    for (String key : e.setting().split("[.\\[\\]]+")) {
      value =
          value instanceof ConfigList list
              ? list.get(Integer.parseInt(key))
              : value instanceof ConfigObject object ? object.get(key) : null;
    }
    return value == null
        ? Fault.at(block.origin(), place, e.getMessage())
        : Fault.at(value.origin(), place, e.getMessage()).withFound(shown(value));
  }

  private Optional<Object> setting(SettingSchema setting, ConfigObject block, String path) {
    String settingPath = child(path, setting.key());
    ConfigValue given = block.get(setting.key());
    if (given != null && given.valueType() != ConfigValueType.NULL) {
      ConfigValue value = typedBlocks.withDefaultType(setting, given);
      return value(setting, setting.type(), value, settingPath);
    }
    if (setting.isRequired()) {
      faults.add(missing(setting, block, given, settingPath).withAllowed(setting.allowed()));
      return Optional.empty();
    }
    return setting.defaultText().isEmpty()
        ? Optional.of(Optional.empty())
        : value(setting, setting.type(), defaultValue(setting), settingPath);
  }

  private static Fault missing(
      SettingSchema setting, ConfigObject block, ConfigValue given, String path) {
    return given == null
        ? Fault.at(block.origin(), path, "required but missing: " + setting.description())
        : Fault.at(given.origin(), path, "required, so null cannot take it away")
            .withFound(shown(given));
  }

  /** The value of a setting or of an element of it. */
  private Optional<Object> value(
      SettingSchema setting, SettingType type, ConfigValue value, String path) {
    if (Substitutions.isMissing(value)) {
      return Optional.empty();
    }
    if (type instanceof SettingType.OptionalOf optional) {
      return value(setting, optional.element(), value, path).map(Optional::of);
    }
    if (type instanceof SettingType.ListOf list) {
      return list(setting, list.element(), value, path);
    }
    if (type instanceof SettingType.Block block) {
      if (value instanceof ConfigObject object) {
        return record(block.record(), object, path, Set.of());
      }
      return unfit(value, path, "not a block", type.text(), Optional.empty());
    }
    if (type instanceof SettingType.Variants variants) {
      return typedBlocks.variant(variants, value, path);
    }
    if (type instanceof SettingType.ComponentOf component) {
      return typedBlocks.component(component, value, path).map(Object.class::cast);
    }
    return scalar(setting, type, value, path);
  }

  private Optional<Object> list(
      SettingSchema setting, SettingType element, ConfigValue value, String path) {
    if (!(value instanceof ConfigList list)) {
      return unfit(
          value,
          path,
          "not a list",
          setting.allowed(),
          Optional.of("write [" + shown(value) + "] for one element"));
    }
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      value(setting, element, list.get(i), path + "[" + i + "]").ifPresent(elements::add);
    }
    return elements.size() < list.size() ? Optional.empty() : Optional.of(List.copyOf(elements));
  }

  private Optional<Object> scalar(
      SettingSchema setting, SettingType type, ConfigValue value, String path) {
    try {
      return Optional.of(ScalarReader.read(type, setting.range(), value));
    } catch (UnfitValueException e) {
      return unfit(
          value,
          path,
          e.getMessage(),
          setting.allowed(type),
          ScalarReader.meant(type, value).map(near -> "did you mean " + near + "?"));
    }
  }

  /** Reports a value that cannot be there. */
  <T> Optional<T> unfit(
      ConfigValue value, String path, String problem, String allowed, Optional<String> suggestion) {
    return report(
        Fault.at(value.origin(), path, problem)
            .withFound(shown(value))
            .withAllowed(allowed)
            .withSuggestion(suggestion));
  }

  /** Keeps a fault; gives nothing. */
  <T> Optional<T> report(Fault fault) {
    faults.add(fault);
    return Optional.empty();
  }

  /** A setting's default. */
  Optional<Object> byDefault(SettingSchema setting) {
    return value(setting, setting.type(), defaultValue(setting), setting.key());
  }

  /** A setting's default as a value. */
  static ConfigValue defaultValue(SettingSchema setting) {
    return ConfigFactory.parseString(
            "value = " + setting.defaultText().orElseThrow(),
            ConfigParseOptions.defaults().setOriginDescription(Origins.ofOther(Origins.DEFAULT)))
        .root()
        .get("value");
  }

  /** The path of a key in a block. */
  static String child(String path, String key) {
    String quoted = ConfigUtil.joinPath(key);
    return path.isEmpty() ? quoted : path + "." + quoted;
  }

  /** A value as a message shows it, on one line. */
  static String shown(ConfigValue value) {
    String text = text(value);
    return text.length() <= LONGEST_VALUE_SHOWN
        ? text
        : text.substring(0, LONGEST_VALUE_SHOWN) + "...";
  }

  private static String text(ConfigValue value) {
    if (value.valueType() == ConfigValueType.NUMBER) {
      return ScalarReader.originalText(value);
    }
    String rendered = value.render(ConfigRenderOptions.concise().setJson(false));
    return value instanceof ConfigObject ? "{" + rendered + "}" : rendered;
  }
}
