package org.supernet4j.testkit;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.supernet4j.api.engine.EngineException;

/** Files of the fake engine, which appear whole or not at all. */
final class FakeFiles {
  private FakeFiles() {}

  /** Writes a file's content. */
  @FunctionalInterface
  interface Content {
    void write(DataOutputStream output) throws IOException;
  }

  /** Reads a file's content. */
  @FunctionalInterface
  interface Reading<T> {
    T read(DataInputStream input) throws IOException;
  }

  static void write(Path file, Content content) {
    Path temporary = file.resolveSibling(file.getFileName() + ".part");
    try {
      try {
        try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(temporary))) {
          content.write(output);
        }
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new EngineException("file " + file + " cannot be written: " + e, e);
    }
  }

  static <T> T read(Path file, Reading<T> reading) {
    try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
      T result = reading.read(input);
      if (input.read() >= 0) {
        throw new IOException("it is longer than expected");
      }
      return result;
    } catch (IOException e) {
      throw new EngineException("file " + file + " cannot be read: " + e, e);
    }
  }
}
