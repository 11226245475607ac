package org.supernet4j.nasbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32C;
import org.apiguardian.api.API;
import org.supernet4j.searchspaces.nasbench101.Cell;

/** Writes trainings in the format of the published files: for trainings of one's own, and tests. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class RecordWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  /** A message of five numbers, each with its tag. */
  private static final int EVALUATION = 5 * (1 + Double.BYTES);

  private static final int BEFORE_TRAINING = 0;

  private final OutputStream out;

  /** Begins a file, in the place of one that is there. */
  public RecordWriter(Path file) throws IOException {
    this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  /**
   * Writes a training.
   *
   * @param epochs its length
   * @param parameters trainable ones of the network
   */
  public void write(Cell cell, int epochs, int parameters, TrainingRecord training)
      throws IOException {
    StringBuilder matrix = new StringBuilder();
    for (int[] row : cell.matrix()) {
      for (int value : row) {
        matrix.append(value);
      }
    }
    String record =
        "[\"%s\", %d, \"%s\", \"%s\", \"%s\"]"
            .formatted(
                cell.hash(),
                epochs,
                matrix,
                String.join(",", cell.labels()),
                Base64.getEncoder().encodeToString(message(epochs, parameters, training)));
    frame(record.getBytes(StandardCharsets.US_ASCII));
  }

  /** The protocol buffer: evaluations at three times, parameters, seconds in all. */
  private static byte[] message(int epochs, int parameters, TrainingRecord training) {
    ByteBuffer message =
        ByteBuffer.allocate(3 * (2 + EVALUATION) + 5 + 1 + Double.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    put(message, BEFORE_TRAINING, new Metrics(0, 0, 0, 0));
    put(message, epochs / 2.0, training.halfway());
    put(message, epochs, training.complete());
    message.put((byte) (2 << 3));
    for (int shift = 0; shift < 28; shift += 7) {
      message.put((byte) (((parameters >>> shift) & 0x7f) | (shift < 21 ? 0x80 : 0)));
    }
    message.put((byte) (3 << 3 | 1)).putDouble(training.complete().trainingTime());
    return message.array();
  }

  private static void put(ByteBuffer message, double epoch, Metrics metrics) {
    double[] values = {
      epoch,
      metrics.trainingTime(),
      metrics.trainAccuracy(),
      metrics.validationAccuracy(),
      metrics.testAccuracy()
    };
    message.put((byte) (1 << 3 | 2)).put((byte) EVALUATION);
    for (int field = 1; field <= values.length; field++) {
      message.put((byte) (field << 3 | 1)).putDouble(values[field - 1]);
    }
  }

  private void frame(byte[] data) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(data.length).putInt(masked(header.array(), Long.BYTES));
    out.write(header.array());
    out.write(data);
    ByteBuffer footer = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    out.write(footer.putInt(masked(data, data.length)).array());
  }

  private static int masked(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return Integer.rotateRight((int) checksum.getValue(), 15) + 0xa282ead8;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
