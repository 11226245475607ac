package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.supernet4j.api.space.Choices;

/**
 * Values with parts, as JSON objects with fields in a fixed order. Fields that it does not know are
 * left alone: a later minor version may add some.
 */
final class ObjectCodec<T> implements ValueCodec<T> {
  private final String type;
  private final Map<Field<?>, Function<T, JsonNode>> fields;
  private final Construction<T> construction;

  private ObjectCodec(
      String type, Map<Field<?>, Function<T, JsonNode>> fields, Construction<T> construction) {
    this.type = type;
    this.fields = fields;
    this.construction = construction;
  }

  /** The beginning of a codec. */
  static <T> Builder<T> of(String type) {
    return new Builder<>(type);
  }

  @Override
  public String type() {
    return type;
  }

  /** The fields in the order in which they are written. */
  List<Field<?>> fields() {
    return new ArrayList<>(fields.keySet());
  }

  @Override
  public ObjectNode write(T value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields.forEach((field, part) -> json.set(field.name(), part.apply(value)));
    return json;
  }

  @Override
  public T read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isObject()) {
      throw new UnfitLineException("must be an object (" + type + "), found " + json);
    }
    return construction.of(new Values(json, choices));
  }

  /** Makes a value of the values of its fields. */
  @FunctionalInterface
  interface Construction<T> {
    T of(Values values) throws UnfitLineException;
  }

  /** The values of the fields of one object. */
  record Values(JsonNode object, Choices choices) {
    <V> V of(Field<V> field) throws UnfitLineException {
      return field.read(object, choices);
    }
  }

  /** Collects fields, then how values are made of them. */
  static final class Builder<T> {
    private final String type;
    private final Map<Field<?>, Function<T, JsonNode>> fields = new LinkedHashMap<>();

    private Builder(String type) {
      this.type = type;
    }

    /** Adds a field. */
    <V> Field<V> field(String name, ValueCodec<V> values, Function<T, V> part) {
      Field<V> field = new Field<>(name, values);
      fields.put(field, value -> values.write(part.apply(value)));
      return field;
    }

    /** Ends the codec. */
    ObjectCodec<T> madeBy(Construction<T> construction) {
      return new ObjectCodec<>(type, fields, construction);
    }
  }
}
