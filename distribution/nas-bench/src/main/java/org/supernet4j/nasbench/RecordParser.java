package org.supernet4j.nasbench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.supernet4j.searchspaces.nasbench101.CellGraph;
import org.supernet4j.searchspaces.nasbench101.InvalidCellException;

/**
 * Reads the data of a record: a JSON array of hash, epochs, matrix, operations and a protocol
 * buffer in base64. No text in it is ever escaped, so it is cut by its quotes; any other form is an
 * error.
 */
final class RecordParser {
  private static final int HASH = 32;
  private static final int EVALUATIONS = 3;
  private static final int DOUBLES = 6;

  private byte[] bytes = new byte[0];
  private int position;
  private int end;

  /** The hash as two halves. */
  long hashHigh;

  long hashLow;
  int epochs;
  int parameters;

  /** Time, training, validation and test accuracy halfway, then the same of the end. */
  final double[] values = new double[8];

  /** The edges by {@code Cell.edgeIndex} and the number of vertices. */
  String matrix = "";

  String operations = "";

  /**
   * Reads one record.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  void parse(byte[] array, int begin, int length) {
    bytes = array;
    position = begin;
    end = begin + length;
    expect('[');
    int hash = string();
    if (position - 1 - hash != HASH) {
      throw new IllegalArgumentException("its hash has not " + HASH + " digits");
    }
    hashHigh = Hashes.half(bytes, hash);
    hashLow = Hashes.half(bytes, hash + HASH / 2);
    expect(',');
    epochs = number();
    expect(',');
    matrix = text();
    expect(',');
    operations = text();
    expect(',');
    int encoded = string();
    byte[] message;
    try {
      message =
          Base64.getDecoder()
              .decode(ByteBuffer.wrap(bytes, encoded, position - 1 - encoded))
              .array();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its metrics are not base64", e);
    }
    expect(']');
    metrics(message);
  }

  /** The cell of the record last read, as it is numbered there. */
  CellGraph graph() {
    int size = (int) Math.round(Math.sqrt(matrix.length()));
    if (size * size != matrix.length()) {
      throw new IllegalArgumentException("its matrix '" + matrix + "' is not square");
    }
    int[][] rows = new int[size][size];
    for (int i = 0; i < matrix.length(); i++) {
      rows[i / size][i % size] = matrix.charAt(i) - '0';
    }
    try {
      return CellGraph.of(rows, List.of(operations.split(",", -1)));
    } catch (InvalidCellException e) {
      throw new IllegalArgumentException("its cell is none: " + e.getMessage(), e);
    }
  }

  private void metrics(byte[] message) {
    ByteBuffer buffer = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    int evaluations = 0;
    parameters = -1;
    try {
      while (buffer.hasRemaining()) {
        long tag = varint(buffer);
        if (tag == (1 << 3 | 2)) {
          int length = Math.toIntExact(varint(buffer));
          ByteBuffer part = buffer.slice(buffer.position(), length).order(ByteOrder.LITTLE_ENDIAN);
          evaluation(part, evaluations++);
          buffer.position(buffer.position() + length);
        } else if (tag == 2 << 3) {
          parameters = (int) varint(buffer);
        } else {
          skip(buffer, tag);
        }
      }
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(
          "its metrics are no protocol buffer; they end too early or hold unknown parts", e);
    }
    if (parameters < 0) {
      throw new IllegalArgumentException("its metrics have no number of trainable parameters");
    } else if (evaluations != EVALUATIONS) {
      throw new IllegalArgumentException(
          "its metrics have " + evaluations + " evaluations, not " + EVALUATIONS);
    }
  }

  /** The first evaluation is that of step 0, which nobody asks for. */
  private void evaluation(ByteBuffer part, int index) {
    if (index > 0 && index < EVALUATIONS) {
      Arrays.fill(values, (index - 1) * 4, index * 4, 0);
    }
    while (part.hasRemaining()) {
      long tag = varint(part);
      int field = (int) (tag >>> 3);
      if ((tag & 7) == 1 && field < DOUBLES) {
        double value = part.getDouble();
        if (index > 0 && index < EVALUATIONS && field >= 2) {
          values[(index - 1) * 4 + field - 2] = value;
        }
      } else {
        skip(part, tag);
      }
    }
  }

  private static void skip(ByteBuffer buffer, long tag) {
    int wire = (int) (tag & 7);
    switch (wire) {
      case 0 -> varint(buffer);
      case 1 -> buffer.getLong();
      case 2 -> {
        int length = Math.toIntExact(varint(buffer));
        buffer.position(buffer.position() + length);
      }
      case 5 -> buffer.getInt();
      default -> throw new IllegalArgumentException("wire type " + wire);
    }
  }

  private static long varint(ByteBuffer buffer) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = buffer.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number of more than 64 bits");
  }

  private String text() {
    int begin = string();
    return new String(bytes, begin, position - 1 - begin, StandardCharsets.US_ASCII);
  }

  /** Where the next string begins; afterwards the position is behind its closing quote. */
  private int string() {
    expect('"');
    int begin = position;
    while (position < end && bytes[position] != '"') {
      if (bytes[position++] == '\\') {
        throw new IllegalArgumentException("its data has an escaped character");
      }
    }
    expect('"');
    return begin;
  }

  private int number() {
    skipBlanks();
    int value = 0;
    int begin = position;
    while (position < end && bytes[position] >= '0' && bytes[position] <= '9') {
      value = 10 * value + bytes[position++] - '0';
    }
    if (position == begin || position - begin > 6) {
      throw new IllegalArgumentException("its epochs are no number");
    }
    return value;
  }

  private void expect(char character) {
    if (bytes[position < end ? position : end - 1] != '"' || character != '"') {
      skipBlanks();
    }
    if (position >= end || bytes[position] != character) {
      throw new IllegalArgumentException(
          "its data is not [hash, epochs, matrix, operations, metrics]: '"
              + character
              + "' is missing");
    }
    position++;
  }

  private void skipBlanks() {
    while (position < end && bytes[position] == ' ') {
      position++;
    }
  }
}
