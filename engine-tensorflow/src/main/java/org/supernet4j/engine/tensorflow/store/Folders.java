package org.supernet4j.engine.tensorflow.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.supernet4j.api.engine.EngineException;

/** Folders that appear whole or not at all. */
public final class Folders {
  private Folders() {}

  /** Fills an empty folder. */
  @FunctionalInterface
  interface Content {
    void write(Path folder) throws IOException;
  }

  /**
   * Writes a folder beside the target and moves it there when it is complete.
   *
   * @param what the folder is, for messages
   * @throws EngineException if the target exists or cannot be written; nothing is left behind then
   */
  static void create(Path target, String what, Content content) {
    if (Files.exists(target)) {
      throw new EngineException(
          what + " " + target + " exists already; name another or remove it first");
    }
    Path parent = target.toAbsolutePath().getParent();
    Path unfinished = parent.resolve("." + target.getFileName() + ".unfinished");
    try {
      delete(unfinished);
      Files.createDirectories(unfinished);
      content.write(unfinished);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException fault) {
      EngineException report =
          new EngineException(
              "cannot write "
                  + what
                  + " "
                  + target
                  + ": "
                  + reason(fault)
                  + "; check free space and permissions of "
                  + parent,
              fault);
      try {
        delete(unfinished);
      } catch (IOException second) {
        report.addSuppressed(second);
      }
      throw report;
    }
  }

  /** The message of a fault; many of the file system's are a path alone. */
  private static String reason(Exception fault) {
    return fault instanceof FileSystemException
        ? fault.getClass().getSimpleName() + " " + fault.getMessage()
        : fault.getMessage();
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException fault)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
