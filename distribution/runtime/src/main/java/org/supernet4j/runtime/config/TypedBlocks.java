package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.api.plugin.ComponentFactory;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType.ComponentOf;
import org.supernet4j.runtime.config.schema.SettingType.Variants;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import org.supernet4j.runtime.plugin.RegisteredComponent;

/** Binds blocks whose key {@code type} says what they configure; a text stands for its type. */
final class TypedBlocks {
  private final Binding binding;
  private final Components components;

  TypedBlocks(Binding binding, Components components) {
    this.binding = binding;
    this.components = components;
  }

  /**
   * A block that names no type has the type of the setting's default, so that a file can change one
   * key of it.
   */
  ConfigValue withDefaultType(SettingSchema setting, ConfigValue value) {
    boolean typed = setting.type() instanceof Variants || setting.type() instanceof ComponentOf;
    if (!typed || setting.defaultText().isEmpty() || !(value instanceof ConfigObject block)) {
      return value;
    }
    ConfigValue type = expanded(Binding.defaultValue(setting)).get(TYPE_KEY);
    return type == null || isTyped(block) ? block : block.withValue(TYPE_KEY, type);
  }

  /** Whether a block has a type; null takes it away. */
  private static boolean isTyped(ConfigObject block) {
    ConfigValue type = block.get(TYPE_KEY);
    return type != null && type.valueType() != ConfigValueType.NULL;
  }

  /** The record of a sealed interface's block. */
  Optional<Object> variant(Variants variants, ConfigValue value, String path) {
    return type(value, path, variants.text(), variants.names())
        .flatMap(
            name -> {
              Class<? extends Record> record = variants.records().get(name);
              return record == null
                  ? unknown("type", value, path, variants.names(), List.of())
                  : binding.record(record, expanded(value), path, Set.of(TYPE_KEY));
            });
  }

  /** The factory and bound configuration of a component's block. */
  Optional<Component<?>> component(ComponentOf type, ConfigValue value, String path) {
    Kind kind = type.kind();
    List<String> names = components.names(kind);
    return type(value, path, type.text(), names)
        .flatMap(
            name -> {
              Optional<RegisteredComponent> component = components.find(kind, name);
              return component.isEmpty()
                  ? unknown(kind.label(), value, path, names, components.skipped(kind))
                  : configured(component.get().factory(), expanded(value), path);
            });
  }

  private Optional<Component<?>> configured(
      ComponentFactory<?, ?, ?> factory, ConfigObject block, String path) {
    return binding
        .component(factory.configType(), block, path)
        .map(config -> new Component<ComponentFactory<?, ?, ?>>(factory, (Record) config));
  }

  private Optional<String> type(
      ConfigValue value, String path, String allowed, List<String> names) {
    if (value.valueType() != ConfigValueType.STRING
        && value.valueType() != ConfigValueType.OBJECT) {
      return binding.unfit(value, path, "neither a name nor a block", allowed, Optional.empty());
    }
    String typePath = Binding.child(path, TYPE_KEY);
    ConfigValue type = expanded(value).get(TYPE_KEY);
    if (!isTyped(expanded(value))) {
      return binding.report(
          Fault.at(value.origin(), typePath, "required but missing").withAllowed(oneOf(names)));
    }
    if (Substitutions.isMissing(type)) {
      return Optional.empty();
    }
    if (type.valueType() != ConfigValueType.STRING) {
      return binding.unfit(type, typePath, "not a name", oneOf(names), Optional.empty());
    }
    return Optional.of((String) type.unwrapped());
  }

  private <T> Optional<T> unknown(
      String what, ConfigValue value, String path, List<String> names, List<String> skipped) {
    ConfigValue type = expanded(value).get(TYPE_KEY);
    String name = (String) type.unwrapped();
    Stream<String> near =
        DidYouMean.nearest(name, names).stream().map(n -> "did you mean " + n + "?");
    Stream<String> broken = skipped.stream().map(reason -> "not loaded: " + reason);
    String suggestion = Stream.concat(near, broken).collect(Collectors.joining("; "));
    return binding.unfit(
        type,
        Binding.child(path, TYPE_KEY),
        "unknown " + what,
        oneOf(names),
        Optional.of(suggestion).filter(text -> !text.isEmpty()));
  }

  private static String oneOf(List<String> names) {
    return names.isEmpty() ? "nothing: no plug-in brings one" : String.join(", ", names);
  }

  /** A block, or the block that a text is short for. */
  static ConfigObject expanded(ConfigValue value) {
    return value instanceof ConfigObject block
        ? block
        : ConfigValueFactory.fromMap(Map.of())
            .withOrigin(value.origin())
            .withValue(TYPE_KEY, value);
  }

  /** The block of a component with this name and nothing configured. */
  static ConfigObject named(String name) {
    return expanded(ConfigValueFactory.fromAnyRef(name, "command line"));
  }
}
