package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigList;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.regex.Pattern;

/** Dotted paths as faults have them, such as {@code search.objectives[1].name}. */
final class SettingPath {
  private static final Pattern KEY = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^.\\[\\]\"]+");

  private SettingPath() {}

  /** The keys of a path, without quotes; the place in a list is a key. */
  static List<String> keys(String path) {
    return KEY.matcher(path).results().map(key -> unquoted(key.group())).toList();
  }

  private static String unquoted(String key) {
    return key.startsWith("\"") ? ConfigUtil.splitPath(key).get(0) : key;
  }

  /** What keys lead to, from a block or a list on; null where there is nothing. */
  static ConfigValue descend(ConfigValue from, List<String> keys) {
    ConfigValue value = from;
    for (String key : keys) {
      value = child(value, key);
    }
    return value;
  }

  /** What a block or a list has at a key; null where there is nothing, or nothing known yet. */
  static ConfigValue child(ConfigValue parent, String key) {
    if (parent instanceof ConfigList list) {
      return key.matches("\\d{1,9}") && Integer.parseInt(key) < list.size()
          ? list.get(Integer.parseInt(key))
          : null;
    }
    return parent instanceof ConfigObject block && isKnown(block) ? block.get(key) : null;
  }

  /** Whether a value is itself no substitution, though it may hold some. */
  static boolean isKnown(ConfigValue value) {
    try {
      Object known = value instanceof ConfigObject block ? block.keySet() : value.valueType();
      return known != null;
    } catch (ConfigException.NotResolved e) {
      return false;
    }
  }
}
