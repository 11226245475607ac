package org.supernet4j.cli.nasbench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.supernet4j.api.internal.DidYouMean;
import org.supernet4j.cli.CommandFailure;
import org.supernet4j.cli.OutputFailure;
import org.supernet4j.cli.UsageFault;
import org.supernet4j.runtime.storage.StorageException;

/** Reads lines that are a JSON object each, in UTF-8. */
final class JsonLines {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private JsonLines() {}

  /** What is done with a line; anything it throws is reported with the line's number. */
  interface LineTask {
    void accept(ObjectNode line);
  }

  /**
   * Reads lines from a file, or from stdin where it is a dash; blank ones are skipped.
   *
   * @throws CommandFailure naming the first line that is bad
   */
  static void forEach(String file, LineTask task) {
    try (BufferedReader lines = bytes(file)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            task.accept(object(text(line)));
          } catch (OutputFailure e) {
            throw e;
          } catch (RuntimeException e) {
            throw new CommandFailure(
                (file.equals("-") ? "stdin" : file) + ":" + number + ": " + e.getMessage(), e);
          }
        }
      }
    } catch (NoSuchFileException e) {
      throw new UsageFault(file + ": there is no such file");
    } catch (IOException e) {
      throw new CommandFailure(file + " cannot be read: " + StorageException.reason(e), e);
    }
  }

  /**
   * Lines of bytes, one to a character, so that a line that is no text can be named by its number.
   */
  private static BufferedReader bytes(String file) throws IOException {
    InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
  }

  private static String text(String bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("not text in UTF-8; save the file in UTF-8", e);
    }
  }

  private static ObjectNode object(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      JsonNode node = JSON.readTree(parser);
      if (node instanceof ObjectNode object && parser.nextToken() == null) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + reason(e), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new IllegalArgumentException(
        "not one object such as {\"matrix\": [[0, 1], [0, 0]], \"ops\": [\"input\", \"output\"]}");
  }

  /** What is wrong, without what the library says of itself. */
  private static String reason(JsonProcessingException fault) {
    if (fault instanceof JsonEOFException) {
      return "the line ends before its object does; an object is one line";
    } else if (fault instanceof StreamConstraintsException) {
      return "it is nested too deeply, or a part of it is too long";
    }
    String message =
        fault.getOriginalMessage().replaceFirst("( \\(not recognized|: enable ).*", "");
    return message + " at column " + fault.getLocation().getColumnNr();
  }

  /**
   * Refuses keys that nobody reads.
   *
   * @throws CommandFailure naming the first one, those allowed and the nearest of them
   */
  static void requireKeys(ObjectNode line, List<String> allowed) {
    for (var entry : line.properties()) {
      String key = entry.getKey();
      if (!allowed.contains(key)) {
        throw new CommandFailure(
            "unknown key \""
                + key
                + "\""
                + DidYouMean.nearest(key, allowed)
                    .map(near -> "; did you mean \"" + near + "\"?")
                    .orElse("")
                + " (allowed: "
                + String.join(", ", allowed)
                + ")");
      }
    }
  }

  /**
   * Whether a key is there and true.
   *
   * @throws CommandFailure if it is neither true nor false
   */
  static boolean isTrue(ObjectNode line, String key) {
    JsonNode value = line.path(key);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new CommandFailure(
          "\"" + key + "\" is " + value + "; true or false is needed, without quotes");
    }
    return value.asBoolean(false);
  }
}
