package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Set;

/**
 * What a file includes, with the types of its blocks. A file that gives a block another type loses
 * the keys that the included one gave it, as they belong to that one's type; so do overrides, see
 * {@link Overrides}.
 *
 * @param root what is included
 * @param sources the files that it is from
 */
record IncludedTypes(ConfigObject root, Set<String> sources) {

  /** The including file's configuration without what belongs to types that it changes. */
  ConfigObject withoutChanged(ConfigObject whole) {
    return withoutChanged(whole, root);
  }

  private ConfigObject withoutChanged(ConfigObject whole, ConfigObject included) {
    ConfigObject result = whole;
    try {
      if (isChanged(whole.get(TYPE_KEY), included.get(TYPE_KEY))) {
        for (String key : whole.keySet()) {
          result = isIncluded(whole.get(key)) ? result.withoutKey(key) : result;
        }
      }
      for (String key : included.keySet()) {
        if (included.get(key) instanceof ConfigObject part
            && result.get(key) instanceof ConfigObject block) {
          result = result.withValue(key, withoutChanged(block, part));
        }
      }
      return result;
    } catch (ConfigException.NotResolved e) {
      // What a block made by a substitution holds is not known here.
      return result;
    }
  }

  private boolean isChanged(ConfigValue type, ConfigValue before) {
    return type != null
        && before != null
        && type.valueType() == ConfigValueType.STRING
        && !isIncluded(type)
        && !type.equals(before);
  }

  private boolean isIncluded(ConfigValue value) {
    return sources.contains(Origins.source(value.origin()));
  }
}
