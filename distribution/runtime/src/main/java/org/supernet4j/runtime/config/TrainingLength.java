package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Set;

/**
 * The length of the training is given as {@code training.epochs} or as {@code training.steps}; an
 * override that gives one replaces what the file gave, in whichever way.
 */
final class TrainingLength {
  private static final String BLOCK = "training";
  private static final Set<String> KEYS = Set.of("epochs", "steps");

  private TrainingLength() {}

  /** The file's configuration without the length that an override gives anew. */
  static ConfigObject withoutReplaced(ConfigObject file, List<SettingOverride> overrides) {
    boolean replaced = overrides.stream().anyMatch(TrainingLength::givesLength);
    return replaced && file.get(BLOCK) instanceof ConfigObject training
        ? file.withValue(BLOCK, without(training))
        : file;
  }

  private static boolean givesLength(SettingOverride override) {
    List<String> path = override.path();
    if (!path.get(0).equals(BLOCK)) {
      return false;
    }
    return path.size() == 2
        ? KEYS.contains(path.get(1))
        : path.size() == 1
            && override.value() instanceof ConfigObject block
            && KEYS.stream().anyMatch(block::containsKey);
  }

  private static ConfigObject without(ConfigObject training) {
    ConfigObject rest = training;
    for (String key : KEYS) {
      rest = rest.withoutKey(key);
    }
    return rest;
  }
}
