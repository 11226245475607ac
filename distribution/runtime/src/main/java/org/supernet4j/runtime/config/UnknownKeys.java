package org.supernet4j.runtime.config;

import com.typesafe.config.ConfigObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.supernet4j.runtime.config.schema.RecordSchema;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;
import org.supernet4j.runtime.naming.DidYouMean;

/**
 * Finds keys that mean nothing.
 *
 * @param schema the block's settings
 * @param reserved keys that are allowed beside them
 */
record UnknownKeys(RecordSchema schema, Set<String> reserved) {

  /** A fault for each unknown key of a block, in the order of the keys. */
  List<Fault> in(ConfigObject block, String path) {
    List<String> allowed = new ArrayList<>(reserved);
    allowed.addAll(schema.keys());
    return block.keySet().stream()
        .filter(key -> !allowed.contains(key))
        .sorted()
        .map(
            key ->
                Fault.at(block.get(key).origin(), Binding.child(path, key), "unknown key")
                    .withFound(Binding.shown(block.get(key)))
                    .withAllowed(allowed.isEmpty() ? "no key at all" : String.join(", ", allowed))
                    .withSuggestion(
                        suggestion(path, key, allowed).map(near -> "did you mean " + near + "?")))
        .toList();
  }

  private Optional<String> suggestion(String path, String key, List<String> allowed) {
    return DidYouMean.nearest(key, allowed).or(() -> inNestedBlock(path, key));
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
