package org.supernet4j.runtime.run;

import com.google.inject.Inject;
import jakarta.inject.Singleton;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.supernet4j.api.engine.Supernet;
import org.supernet4j.api.plugin.Stateful;
import org.supernet4j.api.report.RunEvent.CheckpointSaved;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.runtime.storage.Checkpoint;
import org.supernet4j.runtime.storage.RunDirectory;
import org.supernet4j.runtime.storage.StorageException;

/** The supernet and its sampler in checkpoints: all that its training needs to go on. */
@Singleton
final class SupernetState implements ResumePoint {
  private static final String WEIGHTS = "weights";
  private static final String SAMPLER = "sampler";
  private static final String TURNS = "turns";

  private final RunDirectory directory;
  private final Supernet supernet;
  private final Sampler sampler;
  private final Turns turns;
  private final RunEvents events;
  private long step;

  @Inject
  SupernetState(
      RunDirectory directory, Supernet supernet, Sampler sampler, Turns turns, RunEvents events) {
    this.directory = directory;
    this.supernet = supernet;
    this.sampler = sampler;
    this.turns = turns;
    this.events = events;
  }

  /**
   * Loads the last checkpoint.
   *
   * @return whether there is one
   */
  boolean restore() {
    Optional<Checkpoint> latest = directory.supernet().latest();
    latest.ifPresent(
        checkpoint -> {
          supernet.load(checkpoint.folder().resolve(WEIGHTS));
          load(checkpoint.folder().resolve(SAMPLER), sampler);
          load(checkpoint.folder().resolve(TURNS), turns);
          step = checkpoint.step();
        });
    return latest.isPresent();
  }

  @Override
  public long resume() {
    restore();
    return step;
  }

  /** The number of steps taken at the checkpoint that was loaded; 0 if none was. */
  long step() {
    return step;
  }

  /** Writes a checkpoint, unless there is one after as many steps and turns. */
  void save(long taken) {
    directory
        .supernet()
        .save(
            taken,
            turns.takenBefore(taken),
            folder -> {
              supernet.save(folder.resolve(WEIGHTS));
              save(folder.resolve(SAMPLER), sampler);
              save(folder.resolve(TURNS), turns);
            })
        .ifPresent(saved -> events.emit(new CheckpointSaved(taken, saved.folder())));
  }

  private static void save(Path file, Stateful component) throws IOException {
    try (DataOutputStream output = new DataOutputStream(Files.newOutputStream(file))) {
      component.save(output);
    }
  }

  private static void load(Path file, Stateful component) {
    try (DataInputStream input = new DataInputStream(Files.newInputStream(file))) {
      component.load(input);
    } catch (IOException fault) {
      throw new StorageException(
          "checkpoint " + file + " is missing or damaged (" + fault + ")", fault);
    }
  }
}
