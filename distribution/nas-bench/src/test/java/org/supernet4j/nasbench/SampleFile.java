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
import java.util.zip.CRC32C;

/** The published format's sample, taken apart into its records, and put together again. */
final class SampleFile {
  static final Path PATH =
      Path.of(
          "..", "..", "..", "shared", "data", "nas-bench", "nas-bench-101-format-sample.tfrecord");

  private SampleFile() {}

  /** The data of all records of the sample: [hash, epochs, matrix, operations, metrics]. */
  static List<String> records() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(PATH)).order(ByteOrder.LITTLE_ENDIAN);
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
