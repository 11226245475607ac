package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import org.supernet4j.api.space.Choices;

/**
 * A field of a JSON object.
 *
 * @param <T> its values
 * @param name in kebab-case
 * @param values how its values look
 */
record Field<T>(String name, ValueCodec<T> values) {

  /** The value in an object. */
  T read(JsonNode object, Choices choices) throws UnfitLineException {
    JsonNode value = object.get(name);
    try {
      if (value == null) {
        throw new UnfitLineException("is missing; it must hold: " + values.type());
      }
      return values.read(value, choices);
    } catch (UnfitLineException fault) {
      throw fault.within(name);
    }
  }
}
