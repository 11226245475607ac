package org.supernet4j.runtime.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The states of one training, a folder each, named by the steps and turns taken. A state appears
 * whole or not at all; the last two are kept, so that a reader of the last one is not disturbed by
 * the next.
 */
public final class Checkpoints {
  private static final int KEPT = 2;
  private static final Pattern NAME = Pattern.compile("step-(\\d{10,18})(?:-turn-(\\d{10,18}))?");

  private final Path folder;

  /**
   * The states in a folder.
   *
   * @param folder made with the first state
   */
  public Checkpoints(Path folder) {
    this.folder = folder;
  }

  /**
   * Saves a state, unless there is one after as many steps: a training that goes on from a state
   * comes to the same states again.
   *
   * @param step the number of steps taken
   * @param content writes the state's files into a folder
   * @return the state; empty where it was there already
   * @throws StorageException if it cannot be written; the earlier states stay
   */
  public Optional<Checkpoint> save(long step, AtomicFiles.Content content) {
    return save(step, 0, content);
  }

  /**
   * Saves a state between turns of a sampler, unless there is one after as many steps and turns.
   *
   * @param step the number of steps taken
   * @param turn the number of turns taken before the next step
   * @param content writes the state's files into a folder
   * @return the state; empty where it was there already
   * @throws StorageException if it cannot be written; the earlier states stay
   */
  public Optional<Checkpoint> save(long step, long turn, AtomicFiles.Content content) {
    String name = String.format("step-%010d", step);
    String whole = turn == 0 ? name : name + String.format("-turn-%010d", turn);
    Checkpoint checkpoint = new Checkpoint(step, turn, folder.resolve(whole));
    if (Files.isDirectory(checkpoint.folder())) {
      return Optional.empty();
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException fault) {
      throw new StorageException(
          "folder " + folder + " cannot be made (" + StorageException.reason(fault) + ")", fault);
    }
    AtomicFiles.folder(checkpoint.folder(), content);
    deleteOld();
    return Optional.of(checkpoint);
  }

  /** The state after the most steps and turns; empty where there is none. */
  public Optional<Checkpoint> latest() {
    return all().stream().findFirst();
  }

  private void deleteOld() {
    List<Checkpoint> newestFirst = all();
    for (Checkpoint old :
        newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
      try {
        AtomicFiles.delete(old.folder());
      } catch (IOException fault) {
        throw new StorageException(
            "folder "
                + old.folder()
                + " cannot be deleted ("
                + StorageException.reason(fault)
                + ")",
            fault);
      }
    }
  }

  private List<Checkpoint> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .flatMap(path -> checkpoint(path).stream())
          .sorted(
              Comparator.comparingLong(Checkpoint::step)
                  .thenComparingLong(Checkpoint::turn)
                  .reversed())
          .toList();
    } catch (IOException fault) {
      throw new StorageException(
          "folder " + folder + " cannot be read (" + StorageException.reason(fault) + ")", fault);
    }
  }

  private static Optional<Checkpoint> checkpoint(Path path) {
    Matcher name = NAME.matcher(path.getFileName().toString());
    return name.matches()
        ? Optional.of(new Checkpoint(Long.parseLong(name.group(1)), turn(name.group(2)), path))
        : Optional.empty();
  }

  private static long turn(String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
