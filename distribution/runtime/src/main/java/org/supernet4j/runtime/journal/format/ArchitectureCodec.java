package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choices;

/** Architectures as objects, choice to option, both as text. */
final class ArchitectureCodec implements ValueCodec<Architecture> {
  static final ArchitectureCodec ARCHITECTURE = new ArchitectureCodec();

  private ArchitectureCodec() {}

  @Override
  public String type() {
    return "architecture";
  }

  @Override
  public JsonNode write(Architecture value) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    value.toMap().forEach(json::put);
    return json;
  }

  @Override
  public Architecture read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isObject()) {
      throw new UnfitLineException("must be an object, choice to option, found " + json);
    }
    Map<String, String> options = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> option : json.properties()) {
      options.put(option.getKey(), Scalar.TEXT.read(option.getValue(), choices));
    }
    try {
      return choices.architecture(options);
    } catch (IllegalArgumentException fault) {
      throw new UnfitLineException("is no architecture of the space: " + fault.getMessage(), fault);
    }
  }
}
