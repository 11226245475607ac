package org.supernet4j.runtime.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The folder of a run and the names of what lies in it.
 *
 * @param path the folder
 */
public record RunDirectory(Path path) {
  /** The setting that names the folder of all runs. */
  public static final String SETTING = "run.directory";

  private static final String STATES = "checkpoints";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

  /**
   * Makes the folder of a new run, named by the run and the time.
   *
   * @param parent the setting {@code run.directory}; made if it is missing
   * @param content writes the first files into the folder
   * @throws StorageException if it cannot be written; there is no trace of it then
   */
  public static RunDirectory create(
      Path parent, String name, InstantSource clock, AtomicFiles.Content content) {
    String timed = name + "-" + TIME.format(clock.instant());
    return new RunDirectory(
        AtomicFiles.newFolder(
            parent,
            timed,
            folder -> {
              Files.createDirectory(folder.resolve(STATES));
              content.write(folder);
            }));
  }

  /**
   * The folder of an earlier run.
   *
   * @throws StorageException if it is not the folder of a run
   */
  public static RunDirectory open(Path path) {
    RunDirectory directory = new RunDirectory(path);
    if (!Files.isRegularFile(directory.configuration())) {
      throw new StorageException(
          path
              + " is not the folder of a run: there is no "
              + directory.configuration().getFileName()
              + " in it; name a folder below run.directory");
    }
    return directory;
  }

  /**
   * Checks that folders can be made and filled at a place, without making any.
   *
   * @param key the setting that names the place
   * @param parent its value; need not exist
   * @param bytes what will be written at least
   * @throws StorageException if not, naming the setting
   */
  public static void requireRoom(String key, Path parent, long bytes) {
    Path existing = parent.toAbsolutePath().normalize();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      throw unusable(key, parent, existing + " is not a folder");
    }
    if (!Files.isWritable(existing)) {
      throw unusable(key, parent, existing + " may not be written to");
    }
    try {
      long free = Files.getFileStore(existing).getUsableSpace();
      if (free < bytes) {
        throw unusable(
            key,
            parent,
            "its disk has " + megabytes(free) + " free, of which it needs " + megabytes(bytes));
      }
    } catch (IOException fault) {
      throw unusable(key, parent, StorageException.reason(fault));
    }
  }

  private static StorageException unusable(String key, Path parent, String reason) {
    return new StorageException(
        key
            + " = "
            + parent
            + " cannot hold new files: "
            + reason
            + "; make room or choose another folder, as with -D "
            + key
            + "=...");
  }

  private static String megabytes(long bytes) {
    return (bytes >> 20) + " MiB";
  }

  /** The configuration with all defaults. */
  public Path configuration() {
    return path.resolve("run.conf");
  }

  /** An earlier configuration, with which the supernet was trained for a number of steps. */
  public Path configurationUntil(long step) {
    return path.resolve("run-until-step-" + step + ".conf");
  }

  /** What the run was made with: versions, seed, digests of the jars. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }

  /** What happened, one event a line. */
  public Path journal() {
    return path.resolve("journal.jsonl");
  }

  /** The folder of the model for serving: a version below one that servers are given. */
  public Path model() {
    return version(path.resolve("model"));
  }

  /**
   * The folder of the model of a fine-tuning.
   *
   * @param name of the fine-tuning
   */
  public Path finetuned(String name) {
    return version(path.resolve("finetuned").resolve(name));
  }

  /**
   * The folder of a model's only version. TensorFlow Serving is given the folder above, and finds
   * models in folders with numbers.
   *
   * @param model the folder above
   */
  public static Path version(Path model) {
    return model.resolve("1");
  }

  /**
   * The states of a fine-tuning.
   *
   * @param name of the fine-tuning
   */
  public Checkpoints finetuning(String name) {
    return new Checkpoints(state("finetune-" + name));
  }

  /** The report. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** The states of the supernet's training. */
  public Checkpoints supernet() {
    return new Checkpoints(state("supernet"));
  }

  /**
   * The states of a finalist's training.
   *
   * @param number its place among the finalists, from 1
   */
  public Checkpoints finalist(int number) {
    return new Checkpoints(state("finalist-" + number));
  }

  /**
   * A file of the run's own state.
   *
   * @param name the file's name
   */
  public Path state(String name) {
    return path.resolve(STATES).resolve(name);
  }
}
