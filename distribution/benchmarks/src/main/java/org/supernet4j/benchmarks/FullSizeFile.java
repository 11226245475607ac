package org.supernet4j.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Iterator;
import java.util.SplittableRandom;
import java.util.zip.CRC32C;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;

/**
 * Writes a file in the format and of the size of nasbench_full.tfrecord, with random metrics:
 * {@code FullSizeFile FILE [MAX-VERTICES]}. It needs 2 GB of disk; delete it afterwards.
 */
public final class FullSizeFile {
  private static final int[] EPOCHS = {4, 12, 36, 108};
  private static final int REPEATS = 3;
  private static final int EVALUATION = 45;

  private final SplittableRandom random = new SplittableRandom(1);
  private final OutputStream out;

  private FullSizeFile(OutputStream out) {
    this.out = out;
  }

  /** Writes the file that the first argument names. */
  public static void main(String[] arguments) throws IOException {
    write(
        Path.of(arguments[0]),
        arguments.length > 1 ? Integer.parseInt(arguments[1]) : Cell.MOST_VERTICES);
  }

  /** Writes a file of the cells of at most so many vertices. */
  static void write(Path path, int vertices) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 20)) {
      FullSizeFile file = new FullSizeFile(out);
      for (Iterator<Cell> cells = CellEnumeration.upTo(vertices).iterator(); cells.hasNext(); ) {
        file.write(cells.next());
      }
    }
  }

  private void write(Cell cell) throws IOException {
    StringBuilder matrix = new StringBuilder();
    for (int[] row : cell.matrix()) {
      for (int value : row) {
        matrix.append(value);
      }
    }
    String hash = cell.hash();
    String operations = String.join(",", cell.labels());
    for (int epochs : EPOCHS) {
      for (int i = 0; i < REPEATS; i++) {
        String record =
            "[\"%s\", %d, \"%s\", \"%s\", \"%s\"]"
                .formatted(
                    hash,
                    epochs,
                    matrix,
                    operations,
                    Base64.getEncoder().encodeToString(metrics(epochs)));
        frame(record.getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private byte[] metrics(int epochs) {
    ByteBuffer message =
        ByteBuffer.allocate(3 * (2 + EVALUATION) + 5 + 9).order(ByteOrder.LITTLE_ENDIAN);
    for (int part = 0; part < 3; part++) {
      message.put((byte) (1 << 3 | 2)).put((byte) EVALUATION);
      double[] values = {
        part * epochs / 2.0,
        part * epochs * 10.0,
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble()
      };
      for (int field = 1; field <= values.length; field++) {
        message.put((byte) (field << 3 | 1)).putDouble(values[field - 1]);
      }
    }
    int parameters = 1 << 21 | random.nextInt(1 << 21);
    message.put((byte) (2 << 3));
    for (int shift = 0; shift < 28; shift += 7) {
      message.put((byte) (((parameters >>> shift) & 0x7f) | (shift < 21 ? 0x80 : 0)));
    }
    message.put((byte) (3 << 3 | 1)).putDouble(epochs * 20.0);
    return message.array();
  }

  private void frame(byte[] data) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(data.length).putInt(masked(header.array(), Long.BYTES));
    out.write(header.array());
    out.write(data);
    ByteBuffer footer = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
    out.write(footer.putInt(masked(data, data.length)).array());
  }

  private static int masked(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return Integer.rotateRight((int) checksum.getValue(), 15) + 0xa282ead8;
  }
}
