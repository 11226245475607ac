package org.supernet4j.runtime.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.runtime.journal.JournalRecord.ContenderProgress;
import org.supernet4j.runtime.journal.JournalRecord.Happened;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.naming.KebabCase;

/** Lines of a journal as JSON: {@code time}, {@code event}, and the fields of the event. */
final class JournalFormat {
  private static final String TIME = "time";
  private static final String EVENT = "event";
  private static final Map<String, Class<?>> TYPES = types();

  private final JsonMapper mapper;

  /**
   * @param architectures writes, and where journals are read also reads, architectures
   */
  JournalFormat(SimpleModule architectures) {
    mapper =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .addMixIn(Phase.class, KebabCaseConstants.class)
            .addMixIn(Draw.Role.class, KebabCaseConstants.class)
            .addModule(architectures)
            .addModule(new SimpleModule().addSerializer(Path.class, new PathAsText()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** The names of all kinds of lines with the records that they hold. */
  static Map<String, Class<?>> types() {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Class<?> type : RunEvent.class.getPermittedSubclasses()) {
      types.put(nameOf(type), type);
    }
    types.remove(nameOf(RunEvent.StepFinished.class));
    types.remove(nameOf(RunEvent.ContenderStepFinished.class));
    types.put(nameOf(TrainingProgress.class), TrainingProgress.class);
    types.put(nameOf(ContenderProgress.class), ContenderProgress.class);
    return types;
  }

  /** A line with its end. */
  byte[] write(JournalLine line) throws JsonProcessingException {
    Object what = line.what() instanceof Happened happened ? happened.event() : line.what();
    ObjectNode json = mapper.createObjectNode();
    json.put(TIME, line.time().toString());
    json.put(EVENT, nameOf(what.getClass()));
    json.setAll((ObjectNode) mapper.valueToTree(what));
    return (mapper.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The line that a part of a file holds, without its end.
   *
   * @throws IOException if it is not a line of a journal; the message says why
   */
  JournalLine read(byte[] file, int from, int length) throws IOException {
    if (!(mapper.readTree(file, from, length) instanceof ObjectNode json)) {
      throw new IOException("it is not a JSON object");
    }
    Instant time = time(json.path(TIME));
    String name = json.path(EVENT).asText();
    Class<?> type = TYPES.get(name);
    if (type == null) {
      throw new IOException("there is no event '" + name + "'; events are " + TYPES.keySet());
    }
    Object what = mapper.treeToValue(json, type);
    return new JournalLine(
        time, what instanceof RunEvent event ? new Happened(event) : (JournalRecord) what);
  }

  private static Instant time(JsonNode value) throws IOException {
    try {
      return Instant.parse(value.asText());
    } catch (DateTimeException fault) {
      throw new IOException(
          "field 'time' must be like 2025-01-31T12:00:00Z, found '" + value.asText() + "'", fault);
    }
  }

  /** Why a line could not be read, without the library's description of places in its source. */
  static String reason(Exception fault) {
    return fault instanceof JsonProcessingException json
        ? json.getOriginalMessage()
        : fault.getMessage();
  }

  private static String nameOf(Class<?> type) {
    return KebabCase.of(type.getSimpleName());
  }

  /** Constants are written in kebab-case. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  private interface KebabCaseConstants {}
}
