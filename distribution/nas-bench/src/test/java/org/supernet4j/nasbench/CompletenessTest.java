package org.supernet4j.nasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files whose records are whole, but not those of a whole data set. */
class CompletenessTest {
  @TempDir private Path folder;
  private Path file;
  private List<String> records;

  @BeforeEach
  void read() throws IOException {
    file = folder.resolve("sample.tfrecord");
    records = new ArrayList<>(SampleFile.records(SampleFile.write(file)));
  }

  private AbstractThrowableAssert<?, ?> opening() throws IOException {
    SampleFile.write(file, records);
    return assertThatThrownBy(() -> NasBench101.open(file, 1))
        .isInstanceOf(NasBenchException.class)
        .satisfies(
            fault -> assertThat(folder.toFile().list()).containsExactly(file.toFile().getName()));
  }

  private static String hash(String record) {
    return record.substring(2, 34);
  }

  @Test
  void wholeFileTellsItsCounts() throws IOException {
    SampleFile.write(file, records);
    NasBench101 data = NasBench101.open(file, 1);
    assertThat(data.size()).isEqualTo(12);
    assertThat(data.records()).isEqualTo(records.size()).isEqualTo(144);
    assertThat(data.repeats()).hasToString("{4=3, 12=3, 36=3, 108=3}");
  }

  @Test
  void fileCutAtTheEndOfARecordIsRefused() throws IOException {
    String last = records.remove(records.size() - 1);
    opening()
        .hasMessageContaining(file + " is incomplete: cell " + hash(last))
        .hasMessageContaining("2 of ")
        .hasMessageContaining("every cell should have 3 of each; download the file again");
  }

  @Test
  void cellWithoutSomeEpochsIsNamedWithItsOffset() throws IOException {
    String cell = hash(records.get(0));
    String second =
        records.stream().filter(record -> !hash(record).equals(cell)).findFirst().orElseThrow();
    records.removeIf(record -> hash(record).equals(hash(second)) && record.contains(", 36, "));
    int offset =
        records.stream()
            .takeWhile(record -> !hash(record).equals(hash(second)))
            .mapToInt(SampleFile::frame)
            .sum();
    opening()
        .hasMessageContaining("cell " + hash(second) + ", whose first record is at byte " + offset)
        .hasMessageContaining("3 of 4 epochs, 3 of 12 epochs, 0 of 36 epochs, 3 of 108 epochs");
  }

  @Test
  void oneTrainingTooManyIsRefused() throws IOException {
    records.add(records.get(0));
    opening().hasMessageContaining("more than the 3 trainings of 108 epochs");
  }

  @Test
  void hashOfAnotherCellIsRefusedAtItsOffset() throws IOException {
    String wrong = "0123456789abcdef0123456789abcdef";
    String second = hash(records.get(1));
    String right = second.equals(hash(records.get(0))) ? hash(records.get(0)) : second;
    records.set(1, records.get(1).replace(right, wrong));
    opening()
        .hasMessageContaining("record at byte " + SampleFile.frame(records.get(0)) + " is broken")
        .hasMessageContaining(
            "its hash is " + wrong + ", but that of its matrix and operations is " + right);
  }

  @Test
  void metricsThatAreNoneAreToldInWords() throws IOException {
    String first = records.get(0);
    String before = first.substring(0, first.lastIndexOf('"', first.length() - 3) + 1);
    records.set(0, before + "CgUB\"]");
    opening()
        .hasMessageContaining("record at byte 0 is broken: its metrics are no protocol buffer")
        .hasMessageNotContaining("Exception");
    records.set(0, before + "\"]");
    opening().hasMessageContaining("no number of trainable parameters");
    records.set(0, before + "!!\"]");
    opening().hasMessageContaining("its metrics are not base64; download");
  }
}
