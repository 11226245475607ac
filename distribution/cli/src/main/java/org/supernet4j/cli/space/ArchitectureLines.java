package org.supernet4j.cli.space;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.cli.CommandFailure;

/** Reads architectures as JSON lines, each an object from choice to option. */
final class ArchitectureLines {
  private static final int MOST_SHOWN = 10;
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build().reader();

  private final SearchSpace space;

  ArchitectureLines(SearchSpace space) {
    this.space = space;
  }

  /**
   * The architectures in canonical form, one for each line that is not blank.
   *
   * @param source what to call the lines in messages
   * @throws CommandFailure if lines are bad, with their numbers
   */
  List<Architecture> read(BufferedReader lines, String source) throws IOException {
    List<Architecture> architectures = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      try {
        architectures.add(architecture(line));
      } catch (IllegalArgumentException e) {
        faults.add(source + ":" + number + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new CommandFailure(message(faults));
    }
    return architectures;
  }

  private Architecture architecture(String line) {
    Map<String, String> options = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object(line).properties()) {
      if (!entry.getValue().isTextual() && !entry.getValue().isIntegralNumber()) {
        throw new IllegalArgumentException(
            "choice '"
                + entry.getKey()
                + "' is "
                + entry.getValue()
                + "; an option is a text or a whole number");
      }
      options.put(entry.getKey(), entry.getValue().asText());
    }
    Architecture architecture = space.choices().architecture(options);
    space
        .violation(architecture)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException("not in the space: " + reason);
            });
    return space.canonical(architecture);
  }

  private static JsonNode object(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      JsonNode node = JSON.readTree(parser);
      if (!node.isObject() || parser.nextToken() != null) {
        throw new IllegalArgumentException(
            "not one object from choice to option, such as {\"depth\": 2}");
      }
      return node;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not JSON: " + e.getOriginalMessage() + " at column " + e.getLocation().getColumnNr(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String message(List<String> faults) {
    List<String> shown = faults.subList(0, Math.min(faults.size(), MOST_SHOWN));
    String more =
        faults.size() > shown.size()
            ? "\n... and " + (faults.size() - shown.size()) + " bad lines more"
            : "";
    return "nothing was written, because of "
        + (faults.size() == 1 ? "a bad line" : faults.size() + " bad lines")
        + "\n"
        + String.join("\n", shown)
        + more;
  }
}
