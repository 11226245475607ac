package org.supernet4j.cli.inspect;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.config.SettingsDoc;
import org.supernet4j.runtime.config.SettingsText;
import org.supernet4j.runtime.plugin.Components;
import org.supernet4j.runtime.plugin.Kind;
import org.supernet4j.runtime.plugin.RegisteredComponent;

/** The list of components for people. */
final class PluginsText {
  private static final String INDENT = "  ";

  private PluginsText() {}

  /** The components of some kinds as lines. */
  static List<String> of(Components components, List<Kind> kinds) {
    List<String> lines = new ArrayList<>();
    for (Kind kind : kinds) {
      lines.add(kind.label() + " (configured in " + kind.block() + ")");
      for (RegisteredComponent component : components.all(kind)) {
        lines.add(INDENT + component.name() + "  [" + component.origin().text() + "]");
        lines.add(INDENT + INDENT + component.factory().description());
        SettingsDoc settings = SettingsDoc.of(component.factory().configType());
        SettingsText.plain(settings, INDENT + INDENT + INDENT).lines().forEach(lines::add);
      }
      for (String reason : components.skipped(kind)) {
        lines.add(INDENT + "not loaded: " + reason);
      }
      lines.add("");
    }
    return lines.subList(0, lines.size() - 1);
  }
}
