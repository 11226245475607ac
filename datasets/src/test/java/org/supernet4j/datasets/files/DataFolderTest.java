package org.supernet4j.datasets.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.dataset.DatasetException;

class DataFolderTest {
  private static final List<PublishedFile> FILES =
      List.of(new PublishedFile("one.gz", "", ""), new PublishedFile("two.gz", "", ""));

  @TempDir Path folder;

  @Test
  void findsPackedAndUnpackedFiles() throws IOException {
    Path one = Files.createFile(folder.resolve("one.gz"));
    Path two = Files.createFile(folder.resolve("two"));
    assertThat(new DataFolder(folder).find(FILES).values()).containsExactly(one, two);
  }

  @Test
  void namesAllFilesThatAreMissing() {
    assertThatThrownBy(() -> new DataFolder(folder).find(FILES))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("dataset.directory = " + folder + " lacks one.gz, two.gz")
        .hasMessageContaining("put the files there");
  }

  @Test
  void saysThatTheFolderDoesNotExist() {
    Path nowhere = folder.resolve("nowhere");
    assertThatThrownBy(() -> new DataFolder(nowhere).find(FILES))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(nowhere + " does not exist")
        .hasMessageContaining("one.gz, two.gz");
  }

  @Test
  void saysThatTheFolderIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> new DataFolder(file).find(FILES))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining(file + " is not a folder");
  }
}
