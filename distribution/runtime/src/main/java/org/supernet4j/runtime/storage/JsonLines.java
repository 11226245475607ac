package org.supernet4j.runtime.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of records that only grows, one JSON object a line. A record is on the disk when {@link
 * #append} returns. A last line without an end, as a crash leaves it, does not count.
 *
 * @param <R> the type of the records
 */
public final class JsonLines<R extends Record> {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE).build();

  private final Path path;
  private final List<R> records = new ArrayList<>();
  private long end;

  /**
   * The records in a file.
   *
   * @param path need not exist
   * @throws StorageException if the file cannot be read or is damaged
   */
  public JsonLines(Path path, Class<R> type) {
    this.path = path;
    if (!Files.exists(path)) {
      return;
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] == '\n') {
          records.add(MAPPER.readValue(bytes, (int) end, (int) (i - end), type));
          end = i + 1L;
        }
      }
    } catch (JsonProcessingException fault) {
      throw new StorageException(
          path + ", line " + (records.size() + 1) + " is damaged: " + fault.getOriginalMessage(),
          fault);
    } catch (IOException fault) {
      throw new StorageException(
          path + " cannot be read (" + StorageException.reason(fault) + ")", fault);
    }
  }

  /** All records, in order; a copy. */
  public List<R> all() {
    return List.copyOf(records);
  }

  /**
   * Adds a record.
   *
   * @throws StorageException if it cannot be written; the record does not count then
   */
  public void append(R record) {
    try (FileChannel file = FileChannel.open(path, CREATE, WRITE)) {
      ByteBuffer line = ByteBuffer.wrap((MAPPER.writeValueAsString(record) + "\n").getBytes(UTF_8));
      file.truncate(end);
      file.position(end);
      while (line.hasRemaining()) {
        file.write(line);
      }
      file.force(true);
      end += line.limit();
    } catch (IOException fault) {
      throw new StorageException(
          path
              + " cannot be written ("
              + StorageException.reason(fault)
              + "); see that its disk has room, then resume the run",
          fault);
    }
    records.add(record);
  }
}
