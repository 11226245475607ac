package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.runtime.config.schema.RecordSchema;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;

/**
 * Finds keys that mean nothing.
 *
 * @param schema the block's settings
 * @param reserved keys that are allowed beside them
 */
record UnknownKeys(RecordSchema schema, Set<String> reserved) {
  /** The block of a file's own definitions. */
  static final String LET = "let";

  /** What is wrong with an unknown key. */
  static final String PROBLEM = "unknown key";

  /** A fault for each unknown key of a block, in the order of the keys. */
  List<Fault> in(ConfigObject block, String path) {
    List<String> allowed = new ArrayList<>(reserved);
    allowed.addAll(schema.keys());
    return block.keySet().stream()
        .filter(key -> !allowed.contains(key))
        .filter(key -> !isOfAnotherType(block.get(key)))
        .sorted()
        .flatMap(key -> fault(block.get(key), path, key, allowed).stream())
        .toList();
  }

  /** Null takes away what another file gave a block of another type; it needs no such setting. */
  private boolean isOfAnotherType(ConfigValue value) {
    return value.valueType() == ConfigValueType.NULL && reserved.contains(TYPE_KEY);
  }

  private Optional<Fault> fault(ConfigValue value, String path, String key, List<String> allowed) {
    if (key.equals(LET) && !path.isEmpty() && !Origins.isDefinitions(value.origin())) {
      return Optional.of(
          Fault.at(
                  value.origin(),
                  Binding.child(path, key),
                  "definitions stand at the root of a file alone")
              .withFound(Binding.shown(value))
              .withSuggestion(
                  Optional.of("move let { ... } out of the block; ${let.n} names it everywhere")));
    }
    if (key.equals(LET)) {
      return Optional.of(value)
          .filter(definitions -> !(definitions instanceof ConfigObject))
          .map(
              definitions ->
                  Fault.at(definitions.origin(), Binding.child(path, key), "not a block")
                      .withFound(Binding.shown(definitions))
                      .withAllowed("a block of definitions, such as let { n = 5 } for ${let.n}"));
    }
    String known = allowed.isEmpty() ? "no key at all" : String.join(", ", allowed);
    if (key.equals(TYPE_KEY) && SettingOverride.isSource(Origins.source(value.origin()))) {
      return Optional.of(
          Fault.at(value.origin(), path, "a block without types, so a name cannot replace it")
              .withFound(Binding.shown(value))
              .withAllowed("a block { ... } of " + known));
    }
    return Optional.of(
        Fault.at(value.origin(), Binding.child(path, key), PROBLEM)
            .withFound(Binding.shown(value))
            .withAllowed(known)
            .withSuggestion(suggestion(path, key, allowed)));
  }

  private Optional<String> suggestion(String path, String key, List<String> allowed) {
    return DidYouMean.nearest(key, allowed)
        .or(() -> inNestedBlock(path, key))
        .map(near -> "did you mean " + near + "?")
        .or(() -> unquoted(key));
  }

  /** What to say of a key with a dot in it, which quotes make one key. */
  private Optional<String> unquoted(String key) {
    int dot = key.indexOf('.');
    return dot > 0 && schema.keys().contains(key.substring(0, dot))
        ? Optional.of(
            "within quotes a dot is a letter of the key; write "
                + key
                + " without quotes for the key in the block")
        : Optional.empty();
  }

  /** The path of the same key in a block of this block, where it would have been right. */
  private Optional<String> inNestedBlock(String path, String key) {
    return schema.settings().stream()
        .filter(setting -> nestedKeys(setting).anyMatch(key::equals))
        .map(setting -> Binding.child(Binding.child(path, setting.key()), key))
        .findFirst();
  }

  private static Stream<String> nestedKeys(SettingSchema setting) {
    return setting.type() instanceof SettingType.Block block
        ? RecordSchema.of(block.record()).keys().stream()
        : Stream.empty();
  }
}
