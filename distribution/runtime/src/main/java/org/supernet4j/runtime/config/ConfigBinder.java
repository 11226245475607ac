package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.supernet4j.api.config.Component;
import org.supernet4j.runtime.config.schema.SettingType.ComponentOf;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;

/**
 * Turns configurations into records as {@link org.supernet4j.api.config.Setting} describes them.
 * Faults are collected and reported together. A record that breaks the rules of Setting throws
 * {@link org.supernet4j.runtime.config.schema.UnsupportedSettingException}.
 */
public final class ConfigBinder {
  private final Components components;

  /** A binder that knows these components. */
  public ConfigBinder(Components components) {
    this.components = components;
  }

  /**
   * The record that a configuration describes.
   *
   * @param type the record's class
   * @param root the configuration, resolved
   * @param name what the user calls the configuration, for messages
   * @throws InvalidConfiguration with everything that is wrong
   */
  public <R extends Record> R bind(Class<R> type, ConfigObject root, String name) {
    List<Fault> faults = new ArrayList<>();
    return complete(bind(type, root, faults), Optional.empty(), name, faults);
  }

  /**
   * The record that a configuration describes; empty where there are faults.
   *
   * @param into gets everything that is wrong
   */
  <R> Optional<R> bind(Class<R> type, ConfigObject root, List<Fault> into) {
    return new Binding(components, into)
        .record(type.asSubclass(Record.class), root, "", Set.of())
        .map(type::cast);
  }

  /**
   * The record with {@link StandIns stand-ins} in the place of what is wrong, which is reported
   * already; empty where too little is right.
   */
  <R> Optional<R> soundParts(Class<R> type, ConfigObject root) {
    return Binding.lenient(components)
        .record(type.asSubclass(Record.class), root, "", Set.of())
        .map(type::cast);
  }

  /**
   * One component with its configuration; empty where there are faults.
   *
   * @param value the component's name, or its block with {@code type}
   * @param into gets everything that is wrong
   */
  Optional<Component<?>> component(Kind kind, ConfigValue value, List<Fault> into) {
    return new TypedBlocks(new Binding(components, into), components)
        .component(new ComponentOf(kind), value, "");
  }

  /**
   * What was bound, if nothing was wrong.
   *
   * @param soundParts of what is wrong
   */
  static <T> T complete(
      Optional<T> bound, Optional<?> soundParts, String name, List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new InvalidConfiguration(name, faults, soundParts);
    }
    return bound.orElseThrow();
  }
}
