package org.supernet4j.nasbench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/**
 * Twelve cells in the published format, each trained three times for each of four lengths, longest
 * first; and files taken apart into their records, and put together again.
 */
final class SampleFile {
  private static final List<Integer> EPOCHS = List.of(108, 36, 12, 4);
  private static final int REPEATS = 3;
  private static final int PARAMETERS = 8_555_530;

  private SampleFile() {}

  /** A cell of seven vertices, the first of the sample. */
  static final Cell FIRST =
      CellGraph.of(
              new int[][] {
                {0, 1, 0, 0, 1, 1, 0},
                {0, 0, 1, 0, 0, 0, 0},
                {0, 0, 0, 1, 0, 0, 1},
                {0, 0, 0, 0, 0, 1, 0},
                {0, 0, 0, 0, 0, 1, 0},
                {0, 0, 0, 0, 0, 0, 1},
                {0, 0, 0, 0, 0, 0, 0}
              },
              List.of(
                  "input",
                  "conv3x3-bn-relu",
                  "maxpool3x3",
                  "conv3x3-bn-relu",
                  "conv3x3-bn-relu",
                  "conv1x1-bn-relu",
                  "output"))
          .cell();

  /** Writes the sample, always the same. */
  static Path write(Path file) throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<Cell> cells = Stream.concat(Stream.of(FIRST), CellEnumeration.upTo(4).limit(11)).toList();
    try (RecordWriter writer = new RecordWriter(file)) {
      for (Cell cell : cells) {
        for (int epochs : EPOCHS) {
          for (int repeat = 0; repeat < REPEATS; repeat++) {
            writer.write(
                cell, epochs, PARAMETERS, new TrainingRecord(metrics(random), metrics(random)));
          }
        }
      }
    }
    return file;
  }

  private static Metrics metrics(SplittableRandom random) {
    return new Metrics(
        1000 * random.nextDouble(), random.nextDouble(), random.nextDouble(), random.nextDouble());
  }

  /** The data of all records of a file: [hash, epochs, matrix, operations, metrics]. */
  static List<String> records(Path path) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
    List<String> records = new ArrayList<>();
    while (file.hasRemaining()) {
      byte[] data = new byte[(int) file.getLong()];
      file.getInt();
      file.get(data).getInt();
      records.add(new String(data, StandardCharsets.US_ASCII));
    }
    return records;
  }

  /** Writes records with their lengths and checksums. */
  static void write(Path file, List<String> records) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (String record : records) {
      byte[] data = record.getBytes(StandardCharsets.US_ASCII);
      ByteBuffer frame =
          ByteBuffer.allocate(frame(record)).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
      frame.putInt(masked(frame.array(), 0, Long.BYTES)).put(data);
      frame.putInt(masked(data, 0, data.length));
      out.writeBytes(frame.array());
    }
    Files.write(file, out.toByteArray());
  }

  /** The bytes that a record takes. */
  static int frame(String record) {
    return record.length() + 16;
  }

  private static int masked(byte[] bytes, int begin, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, begin, length);
    return Integer.rotateRight((int) checksum.getValue(), 15) + 0xa282ead8;
  }
}
