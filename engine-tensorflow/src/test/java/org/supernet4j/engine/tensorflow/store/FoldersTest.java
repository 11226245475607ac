package org.supernet4j.engine.tensorflow.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.engine.EngineException;

class FoldersTest {
  @TempDir private Path folder;

  private static void write(Path into) throws IOException {
    Files.createDirectory(into.resolve("inner"));
    Files.writeString(into.resolve("inner").resolve("file"), "content");
  }

  @Test
  void appearsWhole() {
    Path target = folder.resolve("missing").resolve("target");
    Folders.create(target, "thing", FoldersTest::write);
    assertThat(target.resolve("inner").resolve("file")).hasContent("content");
    assertThat(target.getParent()).isDirectoryNotContaining(path -> !path.equals(target));
  }

  @Test
  void replacesWhatAnInterruptedWriteLeft() throws IOException {
    Path left = Files.createDirectory(folder.resolve(".target.unfinished"));
    Files.writeString(left.resolve("old"), "half");
    Folders.create(folder.resolve("target"), "thing", FoldersTest::write);
    assertThat(folder.resolve("target")).isDirectoryNotContaining("glob:**old");
    assertThat(left).doesNotExist();
  }

  @Test
  void leavesNothingBehindWhenWritingFails() {
    assertThatThrownBy(
            () ->
                Folders.create(
                    folder.resolve("target"),
                    "thing",
                    into -> {
                      write(into);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("cannot write thing " + folder.resolve("target"))
        .hasMessageContaining("No space left on device")
        .hasMessageContaining("check free space and permissions of " + folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFileInPlaceOfTheParentIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> Folders.create(file.resolve("target"), "thing", FoldersTest::write))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("cannot write thing")
        .hasMessageContaining("Not a directory")
        .hasMessageContaining(file.toString());
    assertThat(file).hasContent("mine");
  }

  @Test
  void aTargetThatExistsIsKept() throws IOException {
    Path target = Files.createDirectory(folder.resolve("target"));
    assertThatThrownBy(() -> Folders.create(target, "thing", FoldersTest::write))
        .isInstanceOf(EngineException.class)
        .hasMessage("thing " + target + " exists already; name another or remove it first");
    assertThat(target).isEmptyDirectory();
  }
}
