package org.supernet4j.runtime.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.typesafe.config.ConfigUtil;
import java.util.Map;
import java.util.Set;
import org.supernet4j.runtime.naming.KebabCase;

/** Writes JSON as HOCON for people: no braces around the whole, no quotes where none are needed. */
final class HoconWriter {
  private static final String INDENT = "  ";
  private static final Set<String> KEYWORDS = Set.of("true", "false", "null");

  private final StringBuilder text = new StringBuilder();

  private HoconWriter() {}

  /** The fields of an object, each on a line of its own. */
  static String write(JsonNode root) {
    HoconWriter writer = new HoconWriter();
    writer.fields(root, "");
    return writer.text.toString();
  }

  private void fields(JsonNode block, String indent) {
    for (Map.Entry<String, JsonNode> field : block.properties()) {
      text.append(indent).append(ConfigUtil.joinPath(field.getKey()));
      text.append(field.getValue().isObject() ? " " : " = ");
      value(field.getValue(), indent);
      text.append('\n');
    }
  }

  private void value(JsonNode value, String indent) {
    if (value.isObject()) {
      block(value, indent);
    } else if (value.isArray() && !value.isEmpty()) {
      text.append("[\n");
      for (JsonNode element : value) {
        text.append(indent).append(INDENT);
        value(element, indent + INDENT);
        text.append('\n');
      }
      text.append(indent).append(']');
    } else if (value.isTextual() && needsNoQuotes(value.textValue())) {
      text.append(value.textValue());
    } else {
      text.append(value);
    }
  }

  private void block(JsonNode block, String indent) {
    if (block.isEmpty()) {
      text.append("{}");
      return;
    }
    text.append("{\n");
    fields(block, indent + INDENT);
    text.append(indent).append('}');
  }

  private static boolean needsNoQuotes(String value) {
    return KebabCase.isName(value) && !KEYWORDS.contains(value);
  }
}
