package org.supernet4j.nasbench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** The cells of a data set while it is read: about 110 bytes each. */
final class CellRows {
  private static final int FIRST_CAPACITY = 1 << 10;

  private long[] highs = new long[FIRST_CAPACITY];
  private long[] lows = new long[FIRST_CAPACITY];
  private long[] codes = new long[FIRST_CAPACITY];
  private long[] canonicalCodes = new long[FIRST_CAPACITY];
  private long[] offsets = new long[FIRST_CAPACITY];
  private int[] parameters = new int[FIRST_CAPACITY];
  private int[][] records = new int[FIRST_CAPACITY][];
  private int[] table = emptyTable(4 * FIRST_CAPACITY);
  private int count;

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, -1);
    return table;
  }

  int count() {
    return count;
  }

  /** The row of a hash, or -1 if it is new. */
  int find(long high, long low) {
    return table[place(high, low)];
  }

  private int place(long high, long low) {
    int place = (int) (high >>> 32) & table.length - 1;
    while (table[place] >= 0 && (highs[table[place]] != high || lows[table[place]] != low)) {
      place = place + 1 & table.length - 1;
    }
    return place;
  }

  /** A new row of a cell whose first record is at an offset. */
  int add(
      long high,
      long low,
      long code,
      long canonicalCode,
      int trainableParameters,
      long firstOffset) {
    if (count == highs.length) {
      grow();
    }
    table[place(high, low)] = count;
    highs[count] = high;
    lows[count] = low;
    codes[count] = code;
    canonicalCodes[count] = canonicalCode;
    parameters[count] = trainableParameters;
    offsets[count] = firstOffset;
    records[count] = new int[0];
    return count++;
  }

  private void grow() {
    highs = Arrays.copyOf(highs, 2 * count);
    lows = Arrays.copyOf(lows, 2 * count);
    codes = Arrays.copyOf(codes, 2 * count);
    canonicalCodes = Arrays.copyOf(canonicalCodes, 2 * count);
    parameters = Arrays.copyOf(parameters, 2 * count);
    offsets = Arrays.copyOf(offsets, 2 * count);
    records = Arrays.copyOf(records, 2 * count);
    table = emptyTable(2 * table.length);
    for (int row = 0; row < count; row++) {
      table[place(highs[row], lows[row])] = row;
    }
  }

  /** Notes a record of a row; false if there is no room among those of its epochs. */
  boolean addRecord(int row, int epochsSlot, int record) {
    int first = epochsSlot * CellIndex.REPEATS;
    int before = records[row].length;
    if (before <= first) {
      records[row] = Arrays.copyOf(records[row], first + CellIndex.REPEATS);
      Arrays.fill(records[row], before, records[row].length, CellIndex.NONE);
    }
    for (int i = first; i < first + CellIndex.REPEATS; i++) {
      if (records[row][i] == CellIndex.NONE) {
        records[row][i] = record;
        return true;
      }
    }
    return false;
  }

  String hash(int row) {
    return Hashes.text(highs[row], lows[row]);
  }

  long high(int row) {
    return highs[row];
  }

  long low(int row) {
    return lows[row];
  }

  long code(int row) {
    return codes[row];
  }

  long canonicalCode(int row) {
    return canonicalCodes[row];
  }

  int parameters(int row) {
    return parameters[row];
  }

  /** Where in the data the first record of a row is. */
  long offset(int row) {
    return offsets[row];
  }

  /** The number of records of a row for some epochs. */
  int repeats(int row, int epochsSlot) {
    int count = 0;
    while (count < CellIndex.REPEATS && record(row, epochsSlot, count) != CellIndex.NONE) {
      count++;
    }
    return count;
  }

  int record(int row, int epochsSlot, int repeat) {
    int i = epochsSlot * CellIndex.REPEATS + repeat;
    return i < records[row].length ? records[row][i] : CellIndex.NONE;
  }

  int[] byHash() {
    return sorted((a, b) -> Hashes.compare(highs[a], lows[a], highs[b], lows[b]));
  }

  int[] byCanonicalCell() {
    IntToLongFunction code = row -> canonicalCodes[row];
    return sorted(Comparator.comparingLong(code::applyAsLong));
  }

  private int[] sorted(Comparator<Integer> order) {
    return IntStream.range(0, count).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }
}
