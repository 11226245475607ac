package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.supernet4j.searchspaces.nasbench101.Cell;

/**
 * All that a data set holds, in a file that is mapped into memory: the metrics of each record, a
 * row for each cell in the order of hashes, and the rows in the order of canonical cells. All
 * numbers are big-endian. One CRC-32C covers the rows, their order and the header, and is verified
 * when the index is opened; each record has its own, verified whenever it is read.
 */
final class CellIndex {
  static final long MAGIC = 0x53344a4e42313033L; // S4JNB103
  static final int REPEATS = 3;
  static final int MOST_EPOCHS = 8;
  static final int NONE = -1;

  /** Magic number, the data's size and time, numbers of cells, records and epochs, the epochs. */
  private static final int SUM = 3 * Long.BYTES + 3 * Integer.BYTES + MOST_EPOCHS * Integer.BYTES;

  /** The checksum follows. */
  static final int HEADER = SUM + Integer.BYTES;

  private static final int METRICS = 4 * Double.BYTES;

  /** Metrics halfway and at the end, and their checksum. */
  static final int RECORD = 2 * METRICS + Integer.BYTES;

  /** Hash, cell and parameters; the numbers of its records follow. */
  private static final int ROW = 3 * Long.BYTES + Integer.BYTES;

  private static final int PLACE = Long.BYTES + Integer.BYTES;

  private final Path path;
  private final MappedByteBuffer map;
  private final int cells;
  private final int records;
  private final List<Integer> epochs = new ArrayList<>();
  private final int rows;
  private final int rowBytes;
  private final int places;

  private CellIndex(Path path, MappedByteBuffer map) {
    this.path = path;
    this.map = map;
    int at = 3 * Long.BYTES;
    this.cells = map.getInt(at);
    this.records = map.getInt(at + Integer.BYTES);
    for (int i = 0; i < map.getInt(at + 2 * Integer.BYTES); i++) {
      epochs.add(map.getInt(at + (3 + i) * Integer.BYTES));
    }
    this.rows = HEADER + RECORD * records;
    this.rowBytes = rowBytes(epochs.size());
    this.places = rows + cells * rowBytes;
  }

  private static int rowBytes(int epochs) {
    return ROW + epochs * REPEATS * Integer.BYTES;
  }

  /** The bytes of a whole index. */
  static long length(long cells, long records, int epochs) {
    return HEADER + records * RECORD + cells * (rowBytes(epochs) + PLACE);
  }

  /** An index, or null if it is none or not whole. */
  static CellIndex open(Path index) throws IOException {
    try (FileChannel channel = FileChannel.open(index)) {
      if (channel.size() < HEADER || channel.size() > Integer.MAX_VALUE) {
        return null;
      }
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      return map.getLong(0) == MAGIC && isWhole(map) ? new CellIndex(index, map) : null;
    }
  }

  private static boolean isWhole(ByteBuffer map) {
    int at = 3 * Long.BYTES;
    long cells = map.getInt(at);
    long records = map.getInt(at + Integer.BYTES);
    int epochs = map.getInt(at + 2 * Integer.BYTES);
    if (cells < 1
        || records < 1
        || epochs < 1
        || epochs > MOST_EPOCHS
        || length(cells, records, epochs) != map.capacity()) {
      return false;
    }
    CRC32C sum = new CRC32C();
    int rows = (int) (HEADER + records * RECORD);
    sum.update(map.slice(rows, map.capacity() - rows));
    sum.update(map.slice(0, SUM));
    return (int) sum.getValue() == map.getInt(SUM);
  }

  /** Whether a file is the one that was indexed, by its size and time. */
  boolean isOf(Path file) throws IOException {
    return map.getLong(Long.BYTES) == Files.size(file)
        && map.getLong(2 * Long.BYTES) == Files.getLastModifiedTime(file).toMillis();
  }

  /** A cell as a number; cells in their order have numbers in theirs. */
  static long code(Cell cell) {
    return (long) cell.vertices() << 40 | (long) cell.edges() << 16 | cell.operations();
  }

  /** The cell of a number. */
  static Cell cell(long code) {
    return new Cell((int) (code >>> 40), (int) (code >>> 16) & 0xffffff, (int) code & 0xffff);
  }

  int cells() {
    return cells;
  }

  int records() {
    return records;
  }

  /** The numbers of epochs that there are trainings of, ascending. */
  List<Integer> epochs() {
    return List.copyOf(epochs);
  }

  /** The place of a number of epochs among all, or -1. */
  int epochsIndex(int count) {
    return epochs.indexOf(count);
  }

  String hash(int row) {
    return Hashes.text(high(row), low(row));
  }

  private int begin(int row) {
    return rows + row * rowBytes;
  }

  private long high(int row) {
    return map.getLong(begin(row));
  }

  private long low(int row) {
    return map.getLong(begin(row) + Long.BYTES);
  }

  /** The row of a hash, or -1. */
  int find(long high, long low) {
    int from = 0;
    int to = cells - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = Hashes.compare(high(middle), low(middle), high, low);
      if (order == 0) {
        return middle;
      } else if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  /** The row of the cells that are isomorphic to one, or -1. */
  int find(Cell cell) {
    long wanted = code(cell.canonical());
    int from = 0;
    int to = cells - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      long found = map.getLong(places + middle * PLACE);
      if (found == wanted) {
        return map.getInt(places + middle * PLACE + Long.BYTES);
      } else if (found < wanted) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    return -1;
  }

  /** What a row says about its cell without any training. */
  FixedMetrics fixed(int row) {
    Cell cell = cell(map.getLong(begin(row) + 2 * Long.BYTES));
    return new FixedMetrics(hash(row), cell, map.getInt(begin(row) + 3 * Long.BYTES));
  }

  /** The records of a row for the i-th number of epochs. */
  int[] records(int row, int epochsIndex) {
    int begin = begin(row) + ROW + epochsIndex * REPEATS * Integer.BYTES;
    int[] records = new int[REPEATS];
    int count = 0;
    for (int i = 0; i < REPEATS; i++) {
      int record = map.getInt(begin + i * Integer.BYTES);
      if (record != NONE) {
        records[count++] = record;
      }
    }
    return Arrays.copyOf(records, count);
  }

  /**
   * What a record says.
   *
   * @throws NasBenchException if the index is damaged there
   */
  TrainingRecord training(int record) {
    int begin = HEADER + record * RECORD;
    CRC32C sum = new CRC32C();
    sum.update(map.slice(begin, 2 * METRICS));
    if ((int) sum.getValue() != map.getInt(begin + 2 * METRICS)) {
      throw new NasBenchException(
          path
              + " is damaged at byte "
              + begin
              + ": the checksum of a record does not match; delete it, and it is built again");
    }
    return new TrainingRecord(metrics(begin), metrics(begin + METRICS));
  }

  private Metrics metrics(int begin) {
    return new Metrics(
        map.getDouble(begin),
        map.getDouble(begin + Double.BYTES),
        map.getDouble(begin + 2 * Double.BYTES),
        map.getDouble(begin + 3 * Double.BYTES));
  }
}
