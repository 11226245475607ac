package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.SplittableRandom;
import org.supernet4j.nasbench.Metrics;
import org.supernet4j.nasbench.RecordWriter;
import org.supernet4j.nasbench.TrainingRecord;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;

/**
 * Writes a file in the format and of the size of nasbench_full.tfrecord, with random metrics:
 * {@code FullSizeFile FILE [MAX-VERTICES]}. It needs 2 GB of disk; delete it afterwards.
 */
public final class FullSizeFile {
  private static final int[] EPOCHS = {4, 12, 36, 108};
  private static final int REPEATS = 3;
  private static final double SECONDS = 20;

  private FullSizeFile() {}

  /** Writes the file that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    write(
        Path.of(arguments[0]),
        arguments.length > 1 ? Integer.parseInt(arguments[1]) : Cell.MOST_VERTICES);
  }

  /** Writes a file of the cells of at most so many vertices. */
  static void write(Path path, int vertices) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    try (RecordWriter writer = new RecordWriter(path)) {
      for (Iterator<Cell> cells = CellEnumeration.upTo(vertices).iterator(); cells.hasNext(); ) {
        Cell cell = cells.next();
        int parameters = 1 << 21 | random.nextInt(1 << 21);
        for (int epochs : EPOCHS) {
          for (int i = 0; i < REPEATS; i++) {
            writer.write(
                cell,
                epochs,
                parameters,
                new TrainingRecord(
                    metrics(epochs * SECONDS / 2, random), metrics(epochs * SECONDS, random)));
          }
        }
      }
    }
  }

  private static Metrics metrics(double seconds, SplittableRandom random) {
    return new Metrics(seconds, random.nextDouble(), random.nextDouble(), random.nextDouble());
  }
}
