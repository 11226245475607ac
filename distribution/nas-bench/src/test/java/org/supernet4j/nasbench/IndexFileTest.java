package org.supernet4j.nasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the file that is named as the index. */
class IndexFileTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("sample.tfrecord");
    SampleFile.write(file);
  }

  private static AbstractThrowableAssert<?, ?> opening(Path data, Path index) {
    return assertThatThrownBy(() -> NasBench101.open(data, index, 1))
        .isInstanceOf(NasBenchException.class)
        .hasMessageNotContaining("Exception");
  }

  @Test
  void dataFileIsNotOverwritten() throws IOException {
    byte[] before = Files.readAllBytes(file);
    Path link = Files.createLink(folder.resolve("link"), file);
    opening(file, file).hasMessageContaining(file + " is the data file itself");
    opening(file, link).hasMessageContaining("is the data file itself");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void otherFilesAreNotOverwritten() throws IOException {
    Path thesis = Files.writeString(folder.resolve("thesis.tex"), "\\documentclass");
    opening(file, thesis)
        .hasMessageContaining(thesis + " exists and is no index of NAS-Bench-101")
        .hasMessageContaining("move it away, or name another place for the index, --index FILE");
    assertThat(thesis).hasContent("\\documentclass");
    Path empty = Files.createFile(folder.resolve("empty"));
    opening(file, empty).hasMessageContaining("is no index");
    opening(file, folder).hasMessageContaining(folder + " is a folder; name a file in it");
  }

  @Test
  void indexOfAnEarlierFormIsBuiltAgain() throws IOException {
    Path index = Files.writeString(folder.resolve("index"), "S4JNB102, and what followed");
    assertThat(NasBench101.open(file, index, 1).size()).isEqualTo(12);
  }

  @Test
  void missingPlacesAreNamed() {
    Path none = folder.resolve("none");
    opening(file, none.resolve("index"))
        .hasMessageContaining("there is no folder " + none + "; create it, or name another place");
    opening(none, folder.resolve("index")).hasMessageContaining("there is no such file; download");
    opening(folder, folder.resolve("index"))
        .hasMessageContaining(folder + " is a folder; name the file in it");
  }

  @Test
  void placeThatCannotBeWrittenIsToldInWords() {
    Path index = folder.resolve("x".repeat(250));
    opening(file, index)
        .hasMessageContaining("the index " + index + " cannot be written: File name too long; make")
        .hasMessageContaining("--index FILE");
  }

  @Test
  void folderThatCannotBeWrittenIsToldInWords() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assertThat(closed.toFile().setWritable(false)).isTrue();
    assumeThat(Files.isWritable(closed)).as("writing is refused to this user").isFalse();
    opening(file, closed.resolve("index")).hasMessageContaining("permission denied; make room");
  }

  @Test
  void nameOfTheUnfinishedFileIsNotTold() {
    assumeThat(Path.of("/proc/self")).isDirectory();
    opening(file, Path.of("/proc/index"))
        .hasMessageContaining("the index /proc/index cannot be written: the file system refuses it")
        .hasMessageNotContaining("/proc/index.");
  }

  @Test
  void indexHasTheAccessOfNewFiles() throws IOException {
    Path index = folder.resolve("index");
    NasBench101.open(file, index, 1);
    Path plain = Files.createFile(folder.resolve("plain"));
    assertThat(Files.getPosixFilePermissions(index))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void damageNeverChangesWhatIsRead() throws IOException {
    Path index = folder.resolve("index");
    List<CellMetrics> right = all(index);
    byte[] whole = Files.readAllBytes(index);
    int errors = 0;
    for (int at = 0; at < whole.length; at += 29) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(index, damaged);
      try {
        assertThat(all(index)).as("byte %d", at).isEqualTo(right);
      } catch (NasBenchException e) {
        assertThat(e).hasMessageContaining(index.toString());
        errors++;
      }
    }
    assertThat(errors).as("damaged records").isGreaterThan(100);
    Files.write(index, Arrays.copyOf(whole, whole.length - 1));
    assertThat(all(index)).isEqualTo(right);
  }

  private List<CellMetrics> all(Path index) {
    NasBench101 data = NasBench101.open(file, index, 1);
    return data.hashes().map(data::metrics).toList();
  }

  @Test
  void damagedRecordIsNamedWithWhatToDo() throws IOException {
    Path index = folder.resolve("index");
    NasBench101.open(file, index, 1);
    byte[] bytes = Files.readAllBytes(index);
    bytes[CellIndex.HEADER + 3] ^= 1;
    Files.write(index, bytes);
    assertThatThrownBy(() -> all(index))
        .hasMessageContaining(index + " is damaged at byte " + CellIndex.HEADER)
        .hasMessageContaining("delete it, and it is built again");
    Files.delete(index);
    assertThat(all(index)).hasSize(12);
  }
}
