package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;

/** Writes the documentation of settings for people, as plain text. */
public final class SettingsText {
  private static final String INDENT = "  ";

  private final StringBuilder text = new StringBuilder();

  private SettingsText() {}

  /**
   * Each setting with its default and what is allowed, and below it what it does.
   *
   * @param indent what each line begins with
   */
  public static String plain(SettingsDoc settings, String indent) {
    SettingsText writer = new SettingsText();
    writer.lines(settings, indent);
    return writer.text.toString();
  }

  private void lines(SettingsDoc settings, String indent) {
    for (SettingsDoc.Entry entry : settings.entries()) {
      SettingSchema setting = entry.setting();
      text.append((indent + setting.key() + " " + entry.defaultText()).stripTrailing());
      if (!(setting.type() instanceof SettingType.Block)) {
        text.append(": ").append(setting.allowed());
      }
      text.append('\n').append(indent).append(INDENT).append(INDENT);
      text.append(setting.description()).append('\n');
      lines(entry.nested(), indent + INDENT);
      entry
          .variants()
          .forEach(
              (name, variant) -> {
                text.append(indent).append(INDENT).append(TYPE_KEY + " = ");
                text.append(name).append('\n');
                lines(variant, indent + INDENT + INDENT);
              });
    }
  }
}
