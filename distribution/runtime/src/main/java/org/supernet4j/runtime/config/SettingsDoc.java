package org.supernet4j.runtime.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.runtime.config.schema.RecordSchema;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;

/**
 * What a configuration record documents about its settings: the source of listings and manuals.
 *
 * @param entries one for each setting, in order of declaration
 */
public record SettingsDoc(List<Entry> entries) {
  public SettingsDoc {
    entries = List.copyOf(entries);
  }

  /**
   * One setting.
   *
   * @param setting its key, type, default, range and description
   * @param nested the settings of the block that it is; empty where it is none, or one that this
   *     entry itself is part of
   * @param variants the settings by {@code type}, where the block has one that is not a component's
   */
  public record Entry(
      SettingSchema setting, SettingsDoc nested, Map<String, SettingsDoc> variants) {

    /** For people: {@code = 64}, {@code (required)} or {@code (optional)}; empty for a block. */
    public String defaultText() {
      if (setting.isRequired()) {
        return "(required)";
      }
      return setting
          .defaultText()
          .map(text -> text.equals("{}") ? "" : "= " + text)
          .orElse("(optional)");
    }
  }

  /**
   * The documentation of a record.
   *
   * @throws org.supernet4j.runtime.config.schema.UnsupportedSettingException if the record breaks
   *     the rules of {@link org.supernet4j.api.config.Setting}
   */
  public static SettingsDoc of(Class<? extends Record> record) {
    return of(record, List.of());
  }

  private static SettingsDoc of(Class<? extends Record> record, List<Class<?>> around) {
    if (around.contains(record)) {
      return new SettingsDoc(List.of());
    }
    List<Class<?>> inside = new ArrayList<>(around);
    inside.add(record);
    return new SettingsDoc(
        RecordSchema.of(record).settings().stream().map(s -> entry(s, inside)).toList());
  }

  private static Entry entry(SettingSchema setting, List<Class<?>> around) {
    SettingType type = setting.type().innermost();
    SettingsDoc nested =
        type instanceof SettingType.Block block
            ? of(block.record(), around)
            : new SettingsDoc(List.of());
    Map<String, SettingsDoc> variants = new LinkedHashMap<>();
    if (type instanceof SettingType.Variants sealed) {
      sealed.records().forEach((name, record) -> variants.put(name, of(record, around)));
    }
    return new Entry(setting, nested, variants);
  }
}
