package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supernet4j.api.space.Choices;

/** Numbers by name, in the order of their names. */
record FiguresCodec() implements ValueCodec<SortedMap<String, Double>> {
  @Override
  public String type() {
    return "numbers by name";
  }

  @Override
  public JsonNode write(SortedMap<String, Double> value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    value.forEach((name, figure) -> json.set(name, Scalar.NUMBER.write(figure)));
    return json;
  }

  @Override
  public SortedMap<String, Double> read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isObject()) {
      throw new UnfitLineException("must be an object of numbers, found " + json);
    }
    SortedMap<String, Double> value = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      try {
        value.put(entry.getKey(), Scalar.NUMBER.read(entry.getValue(), choices));
      } catch (UnfitLineException fault) {
        throw fault.within(entry.getKey());
      }
    }
    return value;
  }
}
