package org.supernet4j.runtime.config.schema;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The settings of a configuration record, and its values: with {@link SettingTypes} the only place
 * that looks into records.
 */
public final class RecordSchema {
  private final Class<? extends Record> type;
  private final List<SettingSchema> settings;

  private RecordSchema(Class<? extends Record> type) {
    this.type = type;
    this.settings =
        Arrays.stream(type.getRecordComponents()).map(c -> SettingTypes.setting(type, c)).toList();
  }

  /**
   * Reads a record.
   *
   * @throws UnsupportedSettingException if the record breaks the rules of {@link
   *     org.supernet4j.api.config.Setting}
   */
  public static RecordSchema of(Class<? extends Record> type) {
    return new RecordSchema(type);
  }

  /** The settings in order of declaration. */
  public List<SettingSchema> settings() {
    return settings;
  }

  /** The keys in order of declaration. */
  public List<String> keys() {
    return settings.stream().map(SettingSchema::key).toList();
  }

  /** A setting by its key; empty where there is none. */
  public Optional<SettingSchema> setting(String key) {
    return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
  }

  /**
   * Makes a record.
   *
   * @param values one for each setting, in order
   * @throws IllegalArgumentException what the record's constructor has against the values, as its
   *     message
   */
  public Record create(List<?> values) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException rejected) {
        throw new IllegalArgumentException(
            rejected.getMessage() == null ? rejected.toString() : rejected.getMessage(), rejected);
      }
      throw new UnsupportedSettingException(type, "its constructor fails", e.getCause());
    } catch (ReflectiveOperationException | InaccessibleObjectException e) {
      throw new UnsupportedSettingException(type, "its constructor cannot be called", e);
    }
  }

  /** The values of a record, one for each setting, in order. */
  public List<Object> values(Record record) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        values.add(accessor.invoke(record));
      } catch (ReflectiveOperationException | InaccessibleObjectException e) {
        throw new UnsupportedSettingException(
            type, "component " + component.getName() + " cannot be read", e);
      }
    }
    return values;
  }
}
