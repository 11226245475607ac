package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigResolveOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueFactory;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Map;

/**
 * Lays overrides over a file. Blocks are merged key by key and a later override wins, as in HOCON,
 * with these additions:
 *
 * <ul>
 *   <li>A block that gets a type other than the file's loses the keys that the file gave it, as
 *       they belong to the file's type; keys that overrides give it stay.
 *   <li>A text stands for the block {@code {type = text}}, so a text over a block changes its type,
 *       and a key under a text adds to its block.
 *   <li>The length of the training replaces the file's, see {@link TrainingLength}.
 * </ul>
 */
final class Overrides {
  private final List<SettingOverride> overrides;
  private final ConfigResolveOptions options;

  /**
   * Overrides, a later one of which takes precedence over an earlier one.
   *
   * @param options how substitutions are replaced
   */
  Overrides(List<SettingOverride> overrides, ConfigResolveOptions options) {
    this.overrides = List.copyOf(overrides);
    this.options = options;
  }

  /**
   * The file's configuration with the overrides, substitutions left.
   *
   * @param file the configuration without them
   */
  ConfigObject whole(ConfigObject file) {
    return whole(file, overrides);
  }

  private static ConfigObject whole(ConfigObject file, List<SettingOverride> overrides) {
    ConfigObject whole = file;
    for (SettingOverride override : overrides) {
      whole = override.asConfiguration().withFallback(whole);
    }
    return whole;
  }

  /**
   * The file's configuration with the overrides, all substitutions replaced.
   *
   * @param file the configuration without them
   * @param more what substitutions look into besides
   * @throws ConfigException if a substitution cannot be replaced
   */
  ConfigObject apply(ConfigObject file, ConfigObject more) {
    ConfigObject whole = more.withFallback(whole(file)).toConfig().resolve(options).root();
    List<SettingOverride> resolved =
        overrides.stream()
            .flatMap(override -> override.resolvedWith(whole, options).stream())
            .toList();
    ConfigObject result =
        TrainingLength.withoutReplaced(withoutOverrides(whole, file, more), resolved);
    for (SettingOverride override : resolved) {
      if (override.typeChange().isPresent()) {
        SettingOverride.TypeChange change = override.typeChange().get();
        result = withoutOtherTypesKeys(result, change.block(), change.type());
      }
    }
    for (SettingOverride override : resolved) {
      result = with(result, override.path(), override.value());
    }
    return result;
  }

  /** What the file itself says, though its substitutions have seen the overrides. */
  private ConfigObject withoutOverrides(ConfigObject whole, ConfigObject file, ConfigObject more) {
    if (overrides.isEmpty()) {
      return whole;
    }
    List<SettingOverride> definitions =
        overrides.stream().filter(each -> each.path().get(0).equals(UnknownKeys.LET)).toList();
    ConfigObject alone =
        more.withFallback(whole(file, definitions))
            .toConfig()
            .resolve(options.setAllowUnresolved(true))
            .root();
    ConfigObject result = whole;
    for (SettingOverride override : overrides) {
      result = restored(result, alone, override.path());
    }
    return result;
  }

  /** A configuration with the value that another one has at a path, or none. */
  private static ConfigObject restored(
      ConfigObject changed, ConfigObject original, List<String> path) {
    String key = path.get(0);
    ConfigValue old = original.get(key);
    if (old == null || !isResolved(old)) {
      return changed.withoutKey(key);
    }
    return path.size() > 1
            && old instanceof ConfigObject oldBlock
            && changed.get(key) instanceof ConfigObject block
        ? changed.withValue(key, restored(block, oldBlock, path.subList(1, path.size())))
        : changed.withValue(key, old);
  }

  private static boolean isResolved(ConfigValue value) {
    try {
      value.unwrapped();
      return true;
    } catch (ConfigException.NotResolved e) {
      return false;
    }
  }

  private static ConfigObject withoutOtherTypesKeys(
      ConfigObject parent, List<String> path, ConfigValue type) {
    String key = path.get(0);
    if (!(parent.get(key) instanceof ConfigObject block)) {
      return parent;
    }
    if (path.size() > 1) {
      return parent.withValue(
          key, withoutOtherTypesKeys(block, path.subList(1, path.size()), type));
    }
    ConfigValue old = block.get(TYPE_KEY);
    return old == null || old.equals(type)
        ? parent
        : parent.withValue(key, block.withOnlyKey(TYPE_KEY));
  }

  private static ConfigObject with(ConfigObject parent, List<String> path, ConfigValue value) {
    String key = path.get(0);
    ConfigValue old = parent.get(key);
    if (path.size() == 1) {
      return parent.withValue(key, merged(old, value));
    }
    ConfigObject block =
        isBlock(old)
            ? TypedBlocks.expanded(old)
            : ConfigValueFactory.fromMap(Map.of()).withOrigin(value.origin());
    return parent.withValue(key, with(block, path.subList(1, path.size()), value));
  }

  private static ConfigValue merged(ConfigValue old, ConfigValue value) {
    if (old instanceof ConfigObject block && value.valueType() == ConfigValueType.STRING) {
      return block.withValue(TYPE_KEY, value);
    }
    if (!isBlock(old) || !(value instanceof ConfigObject changes)) {
      return value;
    }
    ConfigObject result = TypedBlocks.expanded(old);
    for (Map.Entry<String, ConfigValue> change : changes.entrySet()) {
      result = with(result, List.of(change.getKey()), change.getValue());
    }
    return result;
  }

  private static boolean isBlock(ConfigValue value) {
    return value instanceof ConfigObject
        || (value != null && value.valueType() == ConfigValueType.STRING);
  }
}
