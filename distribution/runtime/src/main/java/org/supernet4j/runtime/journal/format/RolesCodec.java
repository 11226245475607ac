package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Choices;

/** Something for each role that occurred, in the order of the roles. */
record RolesCodec<T>(ValueCodec<T> values) implements ValueCodec<Map<Draw.Role, T>> {
  @Override
  public String type() {
    return values.type() + " by role";
  }

  @Override
  public JsonNode write(Map<Draw.Role, T> value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (Draw.Role role : Draw.Role.values()) {
      if (value.containsKey(role)) {
        json.set(NameCodec.ROLE.name(role), values.write(value.get(role)));
      }
    }
    return json;
  }

  @Override
  public Map<Draw.Role, T> read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isObject()) {
      throw new UnfitLineException("must be an object of roles, found " + json);
    }
    Map<Draw.Role, T> value = new EnumMap<>(Draw.Role.class);
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      try {
        value.put(NameCodec.ROLE.value(entry.getKey()), values.read(entry.getValue(), choices));
      } catch (UnfitLineException fault) {
        throw fault.within(entry.getKey());
      }
    }
    return value;
  }
}
