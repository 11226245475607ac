package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Set;

/**
 * The length of a training is given as {@code training.epochs} or as {@code training.steps}, and so
 * is that of {@code finetune}; an override that gives one replaces what the file gave, in whichever
 * way.
 */
final class TrainingLength {
  private static final List<String> BLOCKS = List.of("training", "finetune");
  private static final Set<String> KEYS = Set.of("epochs", "steps");

  private TrainingLength() {}

  /** The file's configuration without the lengths that overrides give anew. */
  static ConfigObject withoutReplaced(ConfigObject file, List<SettingOverride> overrides) {
    ConfigObject result = file;
    for (String block : BLOCKS) {
      boolean replaced = overrides.stream().anyMatch(override -> givesLength(block, override));
      if (replaced && file.get(block) instanceof ConfigObject training) {
        result = result.withValue(block, without(training));
      }
    }
    return result;
  }

  private static boolean givesLength(String block, SettingOverride override) {
    List<String> path = override.path();
    if (!path.get(0).equals(block)) {
      return false;
    }
    return path.size() == 2
        ? KEYS.contains(path.get(1))
        : path.size() == 1
            && override.value() instanceof ConfigObject value
            && KEYS.stream().anyMatch(value::containsKey);
  }

  private static ConfigObject without(ConfigObject training) {
    ConfigObject rest = training;
    for (String key : KEYS) {
      rest = rest.withoutKey(key);
    }
    return rest;
  }
}
