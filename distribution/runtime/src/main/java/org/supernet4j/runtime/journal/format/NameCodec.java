package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.task.Unit;

/** One of a few values, by a name that stays when Java's constants are renamed. */
final class NameCodec<T> implements ValueCodec<T> {
  static final NameCodec<Phase> PHASE =
      new NameCodec<>(
          "phase",
          Phase.values(),
          phase ->
              switch (phase) {
                case TRAIN -> "train";
                case SEARCH -> "search";
                case RETRAIN -> "retrain";
                case EXPORT -> "export";
                case FINETUNE -> "finetune";
                case REPORT -> "report";
              });

  static final NameCodec<Draw.Role> ROLE =
      new NameCodec<>(
          "role",
          Draw.Role.values(),
          role ->
              switch (role) {
                case LARGEST -> "largest";
                case SAMPLED -> "sampled";
                case SMALLEST -> "smallest";
              });

  static final NameCodec<Unit> UNIT =
      new NameCodec<>(
          "unit",
          Unit.values(),
          unit ->
              switch (unit) {
                case SHARE -> "share";
                case NUMBER -> "number";
              });

  static final NameCodec<Direction> DIRECTION =
      new NameCodec<>(
          "direction",
          Direction.values(),
          direction ->
              switch (direction) {
                case MAXIMIZE -> "maximize";
                case MINIMIZE -> "minimize";
              });

  private final String type;
  private final Function<T, String> name;
  private final Map<String, T> values = new LinkedHashMap<>();

  private NameCodec(String type, T[] values, Function<T, String> name) {
    this.type = type;
    this.name = name;
    for (T value : values) {
      this.values.put(name.apply(value), value);
    }
  }

  @Override
  public String type() {
    return type;
  }

  @Override
  public JsonNode write(T value) {
    return TextNode.valueOf(name(value));
  }

  @Override
  public T read(JsonNode json, Choices choices) throws UnfitLineException {
    if (!json.isTextual()) {
      throw new UnfitLineException("must be one of " + values.keySet() + ", found " + json);
    }
    return value(json.textValue());
  }

  /** The name of a value. */
  String name(T value) {
    return name.apply(value);
  }

  /** The value with a name. */
  T value(String text) throws UnfitLineException {
    T value = values.get(text);
    if (value == null) {
      throw new UnfitLineException(
          "must be one of " + values.keySet() + ", found \"" + text + "\"");
    }
    return value;
  }
}
