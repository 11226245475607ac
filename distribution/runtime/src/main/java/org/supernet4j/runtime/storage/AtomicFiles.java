package org.supernet4j.runtime.storage;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files and folders that appear whole or not at all: they are written under a temporary name beside
 * their place, forced to the disk, and renamed.
 */
public final class AtomicFiles {
  private static final Logger LOG = LoggerFactory.getLogger(AtomicFiles.class);

  private AtomicFiles() {}

  /** Writes a file, or fills a folder, at a temporary path. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything to this path. */
    void write(Path path) throws IOException;
  }

  /** Gives what was written its place. */
  @FunctionalInterface
  private interface Publishing {
    void move(Path temporary, Path target) throws IOException;
  }

  /**
   * Writes a file, or a folder that the content makes, in place of an earlier one.
   *
   * @throws StorageException if it cannot be written; there is no trace of it then
   */
  public static void publish(Path target, Content content) {
    publish(target, temporary(target, ""), content, AtomicFiles::replace);
  }

  /** As {@link #publish}, for a text in UTF-8. */
  public static void text(Path target, String text) {
    publish(target, path -> Files.writeString(path, text));
  }

  /**
   * Makes a folder with its content, in place of an earlier one.
   *
   * @param content fills the folder, which exists
   * @throws StorageException if it cannot be written; there is no trace of it then
   */
  public static void folder(Path target, Content content) {
    publish(target, filling(content));
  }

  /**
   * Makes a new folder with its content under the first name that is free: {@code name}, {@code
   * name-2}, {@code name-3} and so on. Two processes that do so at once get different folders.
   *
   * @param parent where; made if it is missing
   * @param content fills the folder, which exists
   * @return the folder
   * @throws StorageException if it cannot be written; there is no trace of it then
   */
  public static Path newFolder(Path parent, String name, Content content) {
    Path[] made = new Path[1];
    Path target = parent.resolve(name);
    String unique = "." + UUID.randomUUID();
    publish(
        target,
        temporary(target, unique),
        path -> {
          Files.createDirectories(parent);
          filling(content).write(path);
        },
        (temporary, first) -> made[0] = moveToFreeName(temporary, first));
    return made[0];
  }

  private static Path moveToFreeName(Path temporary, Path first) throws IOException {
    Path target = first;
    for (int number = 2; ; number++) {
      try {
        if (!Files.exists(target)) {
          return Files.move(temporary, target, ATOMIC_MOVE);
        }
      } catch (FileSystemException fault) {
        if (!Files.exists(target)) {
          throw fault;
        }
        LOG.debug("{} was made by another process just now", target);
      }
      target = first.resolveSibling(first.getFileName() + "-" + number);
    }
  }

  private static void replace(Path temporary, Path target) throws IOException {
    if (Files.isDirectory(target)) {
      delete(target);
    }
    Files.move(temporary, target, ATOMIC_MOVE);
  }

  private static Content filling(Content content) {
    return path -> {
      Files.createDirectory(path);
      content.write(path);
    };
  }

  private static Path temporary(Path target, String unique) {
    return target.resolveSibling("." + target.getFileName() + unique + ".part");
  }

  private static void publish(Path target, Path temporary, Content content, Publishing publishing) {
    try {
      delete(temporary);
      try {
        content.write(temporary);
        force(temporary);
        publishing.move(temporary, target);
        forceFolder(target.toAbsolutePath().getParent());
      } finally {
        delete(temporary);
      }
    } catch (IOException fault) {
      throw new StorageException(
          target
              + " cannot be written ("
              + StorageException.reason(fault)
              + "); see that its disk has room and its folder may be written to",
          fault);
    }
  }

  /** Deletes a file, or a folder with all that is in it; does nothing where there is none. */
  public static void delete(Path path) throws IOException {
    for (Path each : tree(path)) {
      Files.deleteIfExists(each);
    }
  }

  private static void force(Path path) throws IOException {
    for (Path each : tree(path)) {
      if (Files.isDirectory(each)) {
        forceFolder(each);
      } else {
        try (FileChannel file = FileChannel.open(each, StandardOpenOption.WRITE)) {
          file.force(true);
        }
      }
    }
  }

  /** Forces a folder's entries to the disk, where the system can (Windows cannot open folders). */
  private static void forceFolder(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
        entries.force(true);
      }
    }
  }

  /** A path and everything below it, the deepest first; nothing where there is none. */
  private static List<Path> tree(Path path) throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(path)) {
      return paths.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
