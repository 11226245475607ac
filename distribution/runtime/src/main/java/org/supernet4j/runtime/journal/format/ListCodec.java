package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.space.Choices;

/**
 * Lists as JSON arrays.
 *
 * @param items how their items look
 */
record ListCodec<T>(ValueCodec<T> items) implements ValueCodec<List<T>> {
  @Override
  public String type() {
    return "list of " + items.type() + "s";
  }

  @Override
  public JsonNode write(List<T> value) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode(value.size());
    value.forEach(item -> json.add(items.write(item)));
    return json;
  }

  @Override
  public List<T> read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isArray()) {
      throw new UnfitLineException("must be a list, found " + json);
    }
    List<T> value = new ArrayList<>();
    for (JsonNode item : json) {
      try {
        value.add(items.read(item, choices));
      } catch (UnfitLineException fault) {
        throw fault.within(Integer.toString(value.size()));
      }
    }
    return List.copyOf(value);
  }
}
