package org.supernet4j.runtime.config;

import static org.supernet4j.runtime.config.schema.SettingType.TYPE_KEY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.config.Component;
import org.supernet4j.runtime.config.schema.RecordSchema;
import org.supernet4j.runtime.config.schema.SettingSchema;
import org.supernet4j.runtime.config.schema.SettingType;
import org.supernet4j.runtime.naming.KebabCase;

/**
 * Writes configuration records as configurations that bind back to equal records, with every
 * default spelled out, keys in order of declaration.
 */
public final class ResolvedConfig {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ResolvedConfig() {}

  /** The configuration as HOCON, one setting a line. */
  public static String render(Record config) {
    return HoconWriter.write(json(config));
  }

  /** The configuration as JSON. */
  public static ObjectNode json(Record config) {
    return addSettings(JSON.objectNode(), config);
  }

  private static ObjectNode addSettings(ObjectNode block, Record config) {
    RecordSchema schema = RecordSchema.of(config.getClass());
    List<Object> values = schema.values(config);
    for (int i = 0; i < values.size(); i++) {
      SettingSchema setting = schema.settings().get(i);
      value(setting.type(), values.get(i)).ifPresent(node -> block.set(setting.key(), node));
    }
    return block;
  }

  /** A value; empty for an optional one that is absent. */
  private static Optional<JsonNode> value(SettingType type, Object value) {
    if (type instanceof SettingType.OptionalOf optional) {
      return ((Optional<?>) value).flatMap(element -> value(optional.element(), element));
    }
    if (type instanceof SettingType.ListOf list) {
      ArrayNode array = JSON.arrayNode();
      ((List<?>) value).forEach(element -> value(list.element(), element).ifPresent(array::add));
      return Optional.of(array);
    }
    if (type instanceof SettingType.Block) {
      return Optional.of(json((Record) value));
    }
    if (type instanceof SettingType.Variants) {
      return Optional.of(typed(KebabCase.of(value.getClass().getSimpleName()), (Record) value));
    }
    if (value instanceof Component<?> component) {
      return Optional.of(typed(component.factory().name(), component.config()));
    }
    return Optional.of(scalar(value));
  }

  private static ObjectNode typed(String type, Record config) {
    return addSettings(JSON.objectNode().put(TYPE_KEY, type), config);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return JSON.numberNode(((Number) value).longValue());
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number);
    }
    if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    return JSON.textNode(
        value instanceof Enum<?> constant ? KebabCase.of(constant) : value.toString());
  }
}
