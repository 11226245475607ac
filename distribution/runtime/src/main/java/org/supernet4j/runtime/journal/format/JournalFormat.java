package org.supernet4j.runtime.journal.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.space.Choices;
import org.supernet4j.runtime.journal.JournalLine;
import org.supernet4j.runtime.journal.JournalRecord;
import org.supernet4j.runtime.journal.JournalRecord.Happened;

/** Lines of a journal as JSON: a header, or {@code time}, {@code event} and the event's fields. */
public final class JournalFormat {
  static final Field<Instant> TIME =
      new Field<>(
          "time",
          new Scalar<>(
              "time",
              "be like \"2025-01-31T12:00:00Z\"",
              value -> TextNode.valueOf(value.toString()),
              JournalFormat::time));
  static final Field<String> EVENT = new Field<>("event", Scalar.TEXT);

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JournalFormat() {}

  /** The names of all events that this program knows. */
  public static SortedSet<String> events() {
    return EventCodecs.names();
  }

  /** A header with its end of line. */
  public static byte[] write(JournalHeader header) {
    return bytes(JournalHeader.CODEC.write(header));
  }

  /**
   * A line with its end.
   *
   * @throws IllegalArgumentException if it holds an event that has no line of its own
   */
  public static byte[] write(JournalLine line) {
    Object what = line.what() instanceof Happened happened ? happened.event() : line.what();
    EventCodec<?> codec = EventCodecs.of(what);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set(TIME.name(), TIME.values().write(line.time()));
    json.set(EVENT.name(), EVENT.values().write(codec.name()));
    json.setAll(codec.write(what));
    return bytes(json);
  }

  /** Text that is not Unicode, such as half a surrogate pair, is written with question marks. */
  private static byte[] bytes(ObjectNode json) {
    return (json + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * What a part of a file holds, one line without its end.
   *
   * @param choices of the space that architectures belong to
   * @throws UnfitLineException if it is not a line of a journal; the message says why
   */
  public static ParsedLine read(byte[] file, int from, int length, Choices choices)
      throws UnfitLineException {
    JsonNode json = object(file, from, length);
    if (json.has(JournalHeader.FORMAT)) {
      return new ParsedLine.Header(JournalHeader.CODEC.read(json, choices));
    }
    Instant time = TIME.read(json, choices);
    String name = EVENT.read(json, choices);
    Optional<EventCodec<?>> codec = EventCodecs.named(name);
    if (codec.isEmpty()) {
      return new ParsedLine.Unknown(name);
    }
    Object what = codec.get().codec().read(json, choices);
    return new ParsedLine.Known(
        new JournalLine(
            time, what instanceof RunEvent event ? new Happened(event) : (JournalRecord) what));
  }

  /**
   * The header that a part of a file holds, one line without its end.
   *
   * @throws UnfitLineException if it is none; the message says why
   */
  public static JournalHeader readHeader(byte[] file, int from, int length)
      throws UnfitLineException {
    return JournalHeader.CODEC.read(object(file, from, length), Choices.of());
  }

  private static JsonNode object(byte[] file, int from, int length) throws UnfitLineException {
    try {
      JsonNode json = MAPPER.readTree(file, from, length);
      if (!json.isObject()) {
        throw new UnfitLineException("it is not a JSON object");
      }
      return json;
    } catch (JsonProcessingException fault) {
      throw new UnfitLineException(fault.getOriginalMessage(), fault);
    } catch (IOException fault) {
      throw new UnfitLineException(fault.toString(), fault);
    }
  }

  private static Instant time(JsonNode value) {
    try {
      return value.isTextual() ? Instant.parse(value.textValue()) : null;
    } catch (DateTimeException fault) {
      return null;
    }
  }
}
