package org.supernet4j.runtime.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {
  @TempDir private Path folder;

  @Test
  void writesAndReplacesFiles() {
    Path file = folder.resolve("file");
    AtomicFiles.text(file, "one");
    AtomicFiles.text(file, "two");
    assertThat(file).hasContent("two");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void writesAndReplacesFolders() {
    Path target = folder.resolve("target");
    AtomicFiles.folder(target, path -> Files.writeString(path.resolve("one"), "1"));
    AtomicFiles.folder(target, path -> Files.writeString(path.resolve("two"), "2"));
    assertThat(target.resolve("two")).hasContent("2");
    assertThat(target.resolve("one")).doesNotExist();
  }

  @Test
  void fullDiskLeavesNoTraceAndTheEarlierFile() {
    Path file = folder.resolve("file");
    AtomicFiles.text(file, "earlier");
    assertThatThrownBy(() -> AtomicFiles.publish(file, AtomicFilesTest::fillDisk))
        .isInstanceOf(StorageException.class)
        .hasMessageContainingAll(file.toString(), "No space left on device", "room");
    assertThat(file).hasContent("earlier");
    assertThat(entries(folder)).containsExactly(file);
  }

  @Test
  void fullDiskLeavesNoTraceOfANewFolder() {
    Path parent = folder.resolve("made/on/the/way");
    assertThatThrownBy(
            () ->
                AtomicFiles.newFolder(parent, "run", path -> fillDisk(path.resolve("first file"))))
        .isInstanceOf(StorageException.class);
    assertThat(entries(parent)).isEmpty();
  }

  @Test
  void faultOfTheContentPassesThrough() {
    Path target = folder.resolve("target");
    IllegalStateException fault = new IllegalStateException("engine");
    assertThatThrownBy(
            () ->
                AtomicFiles.folder(
                    target,
                    path -> {
                      throw fault;
                    }))
        .isSameAs(fault);
    assertThat(entries(folder)).isEmpty();
  }

  @Test
  void newFoldersTakeTheFirstFreeName() {
    AtomicFiles.Content content = path -> Files.writeString(path.resolve("file"), "x");
    assertThat(Stream.of(1, 2, 3).map(i -> AtomicFiles.newFolder(folder, "run", content)))
        .containsExactly(folder.resolve("run"), folder.resolve("run-2"), folder.resolve("run-3"));
    assertThat(folder.resolve("run-3/file")).hasContent("x");
  }

  @Test
  void leftoversOfACrashAreWrittenOver() throws IOException {
    Files.createDirectories(folder.resolve(".target.part/half"));
    AtomicFiles.text(folder.resolve("target"), "whole");
    assertThat(entries(folder)).containsExactly(folder.resolve("target"));
  }

  @Test
  void fileInPlaceOfTheFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> AtomicFiles.text(file.resolve("inside"), "y"))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(file.resolve("inside").toString());
  }

  private static void fillDisk(Path path) throws IOException {
    Files.writeString(path, "half of");
    throw new FileSystemException(path.toString(), null, "No space left on device");
  }

  private static List<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
