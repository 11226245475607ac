package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;
import org.supernet4j.api.space.Choices;

/** Values without parts: numbers, texts, paths. */
record Scalar<T>(String type, String allowed, Function<T, JsonNode> writing, Reading<T> reading)
    implements ValueCodec<T> {

  static final Scalar<Long> LONG =
      new Scalar<>(
          "integer",
          "be an integer from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE,
          LongNode::valueOf,
          json -> isInteger(json) && json.canConvertToLong() ? json.longValue() : null);

  static final Scalar<Integer> INT =
      new Scalar<>(
          "integer",
          "be an integer from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
          IntNode::valueOf,
          json -> isInteger(json) && json.canConvertToInt() ? json.intValue() : null);

  /** JSON has no numbers that are not finite: those are texts. */
  static final Scalar<Double> NUMBER =
      new Scalar<>(
          "number",
          "be a number, \"NaN\", \"Infinity\" or \"-Infinity\"",
          value ->
              Double.isFinite(value)
                  ? DoubleNode.valueOf(value)
                  : TextNode.valueOf(Double.toString(value)),
          Scalar::number);

  static final Scalar<String> TEXT =
      new Scalar<>("text", "be a text", TextNode::valueOf, JsonNode::textValue);

  static final Scalar<Boolean> TRUTH =
      new Scalar<>(
          "true or false",
          "be true or false",
          BooleanNode::valueOf,
          json -> json.isBoolean() ? json.booleanValue() : null);

  static final Scalar<Path> PATH =
      new Scalar<>(
          "path",
          "be the path of a file or folder",
          value -> TextNode.valueOf(value.toString()),
          Scalar::path);

  @Override
  public JsonNode write(T value) {
    return writing.apply(value);
  }

  @Override
  public T read(JsonNode json, Choices choices) throws UnfitLineException {
    T value = reading.orNull(json);
    if (value == null) {
      throw new UnfitLineException("must " + allowed + ", found " + json);
    }
    return value;
  }

  private static boolean isInteger(JsonNode json) {
    return json.isIntegralNumber();
  }

  private static Double number(JsonNode json) {
    if (json.isNumber()) {
      double value = json.doubleValue();
      return Double.isFinite(value) ? value : null;
    }
    return switch (json.asText()) {
      case "NaN" -> Double.NaN;
      case "Infinity" -> Double.POSITIVE_INFINITY;
      case "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  private static Path path(JsonNode json) {
    try {
      return json.isTextual() ? Path.of(json.textValue()) : null;
    } catch (InvalidPathException fault) {
      return null;
    }
  }

  /** Makes a value of JSON. */
  @FunctionalInterface
  interface Reading<T> {
    /** The value, null if it is unfit. */
    T orNull(JsonNode json);
  }
}
