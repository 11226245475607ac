package org.supernet4j.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
  @TempDir private Path parent;
  private Path folder;
  private Checkpoints checkpoints;

  @BeforeEach
  void open() {
    folder = parent.resolve("supernet");
    checkpoints = new Checkpoints(folder);
  }

  @Test
  void hasNoneAtFirst() {
    assertThat(checkpoints.latest()).isEmpty();
    assertThat(folder).doesNotExist();
  }

  @Test
  void keepsTheLastTwo() {
    for (long step : new long[] {5, 90, 1000}) {
      save(step, "state " + step);
    }
    assertThat(checkpoints.latest())
        .contains(new Checkpoint(1000, 0, folder.resolve("step-0000001000")));
    assertThat(folder.resolve("step-0000001000/state")).hasContent("state 1000");
    assertThat(folder.resolve("step-0000000090/state")).hasContent("state 90");
    assertThat(folder.resolve("step-0000000005")).doesNotExist();
  }

  @Test
  void turnsCountAfterTheStepBeforeThem() {
    checkpoints.save(90, CheckpointsTest::write);
    checkpoints.save(90, 2, CheckpointsTest::write);
    checkpoints.save(90, 10, CheckpointsTest::write);
    Checkpoint tenth = new Checkpoint(90, 10, folder.resolve("step-0000000090-turn-0000000010"));
    assertThat(checkpoints.latest()).contains(tenth);
    assertThat(folder.resolve("step-0000000090")).doesNotExist();
    assertThat(checkpoints.save(90, 10, CheckpointsTest::write)).isEmpty();
    save(91, "next");
    assertThat(checkpoints.latest().map(Checkpoint::step)).contains(91L);
    assertThat(tenth.folder()).exists();
  }

  @Test
  void stateOfTheSameStepIsKept() {
    assertThat(checkpoints.save(3, CheckpointsTest::write)).isPresent();
    assertThat(checkpoints.save(3, CheckpointsTest::write)).isEmpty();
  }

  @Test
  void failedStateLeavesTheEarlierOnes() {
    save(1, "one");
    save(2, "two");
    assertThatThrownBy(
            () ->
                checkpoints.save(
                    3,
                    path -> {
                      write(path);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("step-0000000003");
    assertThat(checkpoints.latest().map(Checkpoint::step)).contains(2L);
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void otherFilesDoNotMatter() throws IOException {
    save(4, "four");
    Files.createDirectories(folder.resolve(".step-0000000009.part"));
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(checkpoints.latest().map(Checkpoint::step)).contains(4L);
  }

  private void save(long step, String state) {
    checkpoints.save(step, path -> Files.writeString(path.resolve("state"), state));
  }

  private static void write(Path path) throws IOException {
    Files.writeString(path.resolve("state"), "state");
  }
}
