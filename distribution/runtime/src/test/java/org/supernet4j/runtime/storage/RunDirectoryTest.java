package org.supernet4j.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {
  private static final Instant NOON =
      LocalDateTime.of(2030, 2, 3, 12, 0, 7).atZone(ZoneId.systemDefault()).toInstant();

  @TempDir private Path folder;

  private RunDirectory create() {
    return RunDirectory.create(
        folder.resolve("runs"),
        "mine",
        InstantSource.fixed(NOON),
        path -> Files.writeString(path.resolve("run.conf"), "x"));
  }

  @Test
  void isNamedByRunAndTime() {
    assertThat(create().path()).isEqualTo(folder.resolve("runs/mine-20300203-120007"));
    assertThat(create().path()).isEqualTo(folder.resolve("runs/mine-20300203-120007-2"));
  }

  @Test
  void isOpenedAgain() {
    RunDirectory directory = create();
    assertThat(RunDirectory.open(directory.path())).isEqualTo(directory);
    assertThatThrownBy(() -> RunDirectory.open(folder))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(folder.toString(), "run.conf", "run.directory");
  }

  @Test
  void roomIsCheckedWithoutMakingAnything() throws IOException {
    Path parent = folder.resolve("not/yet/there");
    RunDirectory.requireRoom("run.directory", parent, 1);
    assertThat(folder.resolve("not")).doesNotExist();

    assertThatThrownBy(() -> RunDirectory.requireRoom("run.directory", parent, Long.MAX_VALUE))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll("run.directory = " + parent, "MiB free");

    Files.writeString(folder.resolve("not"), "a file");
    assertThatThrownBy(() -> RunDirectory.requireRoom("run.directory", parent, 1))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll("run.directory", "is not a folder");
  }

  @Test
  void lockIsHeldOnce() {
    RunDirectory directory = create();
    try (RunLock lock = RunLock.acquire(directory)) {
      assertThat(lock).isNotNull();
      assertThatThrownBy(() -> RunLock.acquire(directory))
          .isInstanceOf(StorageException.class)
          .hasMessageContainingAll(directory.path().toString(), "another process");
    }
    RunLock.acquire(directory).close();
  }
}
