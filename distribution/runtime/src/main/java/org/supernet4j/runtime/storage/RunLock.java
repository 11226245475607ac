package org.supernet4j.runtime.storage;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** Keeps other processes from working on a run; the system lifts it if this one dies. */
public final class RunLock implements AutoCloseable {
  private final FileChannel file;

  private RunLock(FileChannel file) {
    this.file = file;
  }

  /**
   * Locks a run.
   *
   * @throws StorageException if it is locked already, or the lock's file cannot be written
   */
  public static RunLock acquire(RunDirectory run) {
    Path path = run.path().resolve(".lock");
    try {
      FileChannel file = FileChannel.open(path, CREATE, WRITE);
      boolean locked = false;
      try {
        locked = lock(file);
        if (locked) {
          return new RunLock(file);
        }
      } finally {
        if (!locked) {
          file.close();
        }
      }
    } catch (IOException fault) {
      throw new StorageException(
          "lock " + path + " cannot be taken (" + StorageException.reason(fault) + ")", fault);
    }
    throw new StorageException(
        "run " + run.path() + " is at work in another process; stop that one or wait for its end");
  }

  /** Takes the lock unless it is taken; whether it did. */
  private static boolean lock(FileChannel file) throws IOException {
    try {
      return file.tryLock() != null;
    } catch (OverlappingFileLockException byThisProcess) {
      return false;
    }
  }

  /** Unlocks the run. */
  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException fault) {
      throw new StorageException("a run's lock cannot be lifted", fault);
    }
  }
}
