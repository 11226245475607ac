package org.supernet4j.nasbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Metric;
import org.supernet4j.api.table.Table;
import org.supernet4j.api.table.TableException;
import org.supernet4j.api.table.TableFactory;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;
import org.supernet4j.searchspaces.nasbench101.NasBench101Space;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.TableContract;

/** A file of all cells of up to four vertices, with random metrics. */
class NasBench101TableTest extends TableContract<NasBench101TableSettings> {
  private static final List<Integer> EPOCHS = List.of(4, 12, 36, 108);

  @TempDir private Path folder;
  private Path file;
  private final List<Cell> cells = CellEnumeration.upTo(4).toList();
  private final List<TrainingRecord> written = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("generated.tfrecord");
    SplittableRandom random = new SplittableRandom(1);
    try (RecordWriter writer = new RecordWriter(file)) {
      for (Cell cell : cells) {
        for (int epochs : EPOCHS) {
          for (int repeat = 0; repeat < 3; repeat++) {
            TrainingRecord training = new TrainingRecord(metrics(random), metrics(random));
            writer.write(cell, epochs, 1 << 21, training);
            written.add(training);
          }
        }
      }
    }
  }

  private static Metrics metrics(SplittableRandom random) {
    return new Metrics(
        1000 * random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
  }

  @Override
  protected TableFactory<NasBench101TableSettings> factory() {
    return new NasBench101TableFactory();
  }

  @Override
  protected NasBench101TableSettings config() {
    return new NasBench101TableSettings(Optional.of(file), Optional.empty());
  }

  @Test
  void valuesAreThoseOfTheRecords() {
    Table table = table();
    NasBench101Space space = (NasBench101Space) table.space();
    Metric accuracy = table.metric("test-accuracy").orElseThrow();
    Metric seconds = table.metric("training-seconds").orElseThrow();

    assertThat(table.architectures()).hasSize(91);
    for (int i = 0; i < cells.size(); i++) {
      Architecture architecture = space.architecture(cells.get(i));
      for (int e = 0; e < EPOCHS.size(); e++) {
        List<TrainingRecord> trainings = written.subList((4 * i + e) * 3, (4 * i + e + 1) * 3);
        assertThat(table.values(architecture, accuracy, EPOCHS.get(e)))
            .containsExactlyInAnyOrder(
                trainings.stream().mapToDouble(each -> each.complete().testAccuracy()).toArray());
        assertThat(table.values(architecture, seconds, EPOCHS.get(e)))
            .containsExactlyInAnyOrder(
                trainings.stream().mapToDouble(each -> each.complete().trainingTime()).toArray());
      }
    }
  }

  @Test
  void aFileOfSomeCellsIsRefused() throws IOException {
    Path some = folder.resolve("some.tfrecord");
    try (RecordWriter writer = new RecordWriter(some)) {
      for (Cell cell : cells.subList(0, 50)) {
        for (int repeat = 0; repeat < 3; repeat++) {
          writer.write(cell, 108, 1 << 21, written.get(0));
        }
      }
    }
    NasBench101TableSettings settings =
        new NasBench101TableSettings(Optional.of(some), Optional.of(folder.resolve("index")));

    assertThatThrownBy(() -> factory().create(settings, Contexts.table()))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("some.tfrecord has 50 cells");
    assertThat(folder.resolve("index")).exists();
    assertThatThrownBy(
            () ->
                factory()
                    .create(
                        new NasBench101TableSettings(
                            Optional.of(Files.writeString(folder.resolve("text"), "no records")),
                            Optional.empty()),
                        Contexts.table()))
        .isInstanceOf(TableException.class)
        .hasMessageContaining("record at byte 0");
  }
}
