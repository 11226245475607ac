package org.supernet4j.runtime.config.schema;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.runtime.config.schema.SettingType.OptionalOf;
import org.supernet4j.runtime.naming.KebabCase;
import org.supernet4j.runtime.plugin.Kind;

/** Reads from a record component what its setting allows. */
final class SettingTypes {
  private static final Map<Class<?>, SettingType> PLAIN =
      Map.of(
          int.class, new SettingType.WholeNumber(true),
          Integer.class, new SettingType.WholeNumber(true),
          long.class, new SettingType.WholeNumber(false),
          Long.class, new SettingType.WholeNumber(false),
          double.class, new SettingType.RealNumber(),
          Double.class, new SettingType.RealNumber(),
          boolean.class, new SettingType.Truth(),
          Boolean.class, new SettingType.Truth(),
          String.class, new SettingType.Text(),
          Path.class, new SettingType.FilePath());

  private final Class<?> record;
  private final RecordComponent component;

  private SettingTypes(Class<?> record, RecordComponent component) {
    this.record = record;
    this.component = component;
  }

  /**
   * The setting of a record's component.
   *
   * @throws UnsupportedSettingException if there can be none
   */
  static SettingSchema setting(Class<?> record, RecordComponent component) {
    return new SettingTypes(record, component).setting();
  }

  private SettingSchema setting() {
    Setting annotation = component.getAnnotation(Setting.class);
    if (annotation == null) {
      throw unsupported("it has no @Setting");
    }
    String key = KebabCase.of(component.getName());
    if (key.equals(SettingType.TYPE_KEY)) {
      throw unsupported("the key 'type' is kept for the names of components and variants");
    }
    SettingSchema setting = new SettingSchema(key, type(component.getGenericType()), annotation);
    checkDefault(setting);
    if (!setting.range().equals(Range.ALL) && !setting.type().innermost().isNumber()) {
      throw unsupported("min and max bound numbers, but it takes " + setting.type().text());
    }
    return setting;
  }

  private void checkDefault(SettingSchema setting) {
    if (setting.type() instanceof OptionalOf && setting.defaultText().isPresent()) {
      throw unsupported("an Optional is empty by default; leave byDefault out");
    }
    setting.defaultText().ifPresent(this::checkSyntax);
  }

  private void checkSyntax(String text) {
    try {
      ConfigFactory.parseString("value = " + text).root();
    } catch (ConfigException e) {
      throw unsupported("its default '" + text + "' is not HOCON: " + e.getMessage());
    }
  }

  private SettingType type(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments()[0]);
    }
    if (type instanceof Class<?> raw) {
      return PLAIN.containsKey(raw) ? PLAIN.get(raw) : compound(raw);
    }
    throw unsupported(type);
  }

  private SettingType generic(Class<?> container, Type argument) {
    if (container == Component.class) {
      return new SettingType.ComponentOf(
          kind(argument).orElseThrow(() -> unsupported("Component of " + argument.getTypeName())));
    }
    if (container != Optional.class && container != List.class) {
      throw unsupported(component.getGenericType());
    }
    SettingType element = type(argument);
    if (element instanceof OptionalOf) {
      throw unsupported(component.getGenericType());
    }
    return container == List.class ? new SettingType.ListOf(element) : new OptionalOf(element);
  }

  private SettingType compound(Class<?> raw) {
    if (raw.isEnum()) {
      return new SettingType.OneOf(
          Arrays.stream(raw.getEnumConstants()).<Enum<?>>map(c -> (Enum<?>) c).toList());
    }
    if (raw.isRecord() && raw != Component.class) {
      return new SettingType.Block(raw.asSubclass(Record.class));
    }
    if (raw.isSealed() && raw.isInterface()) {
      Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
      addRecords(raw, records);
      return new SettingType.Variants(records);
    }
    throw unsupported(raw);
  }

  private void addRecords(Class<?> sealed, Map<String, Class<? extends Record>> into) {
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isRecord()) {
        into.put(KebabCase.of(permitted.getSimpleName()), permitted.asSubclass(Record.class));
      } else if (permitted.isSealed() && permitted.isInterface()) {
        addRecords(permitted, into);
      } else {
        throw unsupported(permitted.getName() + " of " + sealed.getName() + " is no record");
      }
    }
  }

  private static Optional<Kind> kind(Type factory) {
    Type raw = factory instanceof ParameterizedType generic ? generic.getRawType() : factory;
    return raw instanceof Class<?> type ? Kind.ofFactory(type) : Optional.empty();
  }

  private UnsupportedSettingException unsupported(Type type) {
    return unsupported(
        "type "
            + type.getTypeName()
            + " is not allowed; take int, long, double, boolean, String, Path, an enum, a record,"
            + " a sealed interface of records, Component, or Optional or List of these");
  }

  private UnsupportedSettingException unsupported(String problem) {
    return new UnsupportedSettingException(record, component.getName(), problem);
  }
}
