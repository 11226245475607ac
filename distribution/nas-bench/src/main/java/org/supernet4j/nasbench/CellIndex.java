package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supernet4j.searchspaces.nasbench101.Cell;

/**
 * All that a data set holds, in a file that is mapped into memory: the metrics of each record, a
 * row for each cell in the order of hashes, and the rows in the order of canonical cells. All
 * numbers are big-endian.
 */
final class CellIndex {
  static final long MAGIC = 0x53344a4e42313032L; // S4JNB102
  static final int REPEATS = 3;
  static final int MOST_EPOCHS = 8;
  static final int NONE = -1;

  /** Magic number, the data's size and time, numbers of cells, records and epochs, the epochs. */
  static final int HEADER = 3 * Long.BYTES + 3 * Integer.BYTES + MOST_EPOCHS * Integer.BYTES;

  /** Four metrics halfway and at the end. */
  static final int RECORD = 8 * Double.BYTES;

  /** Hash, cell and parameters; the numbers of its records follow. */
  private static final int ROW = 3 * Long.BYTES + Integer.BYTES;

  private static final int PLACE = Long.BYTES + Integer.BYTES;

  private final MappedByteBuffer map;
  private final int cells;
  private final List<Integer> epochs = new ArrayList<>();
  private final int rows;
  private final int rowBytes;
  private final int places;

  private CellIndex(MappedByteBuffer map) {
    this.map = map;
    int at = 3 * Long.BYTES;
    this.cells = map.getInt(at);
    for (int i = 0; i < map.getInt(at + 2 * Integer.BYTES); i++) {
      epochs.add(map.getInt(at + (3 + i) * Integer.BYTES));
    }
    this.rows = HEADER + RECORD * map.getInt(at + Integer.BYTES);
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

  /** The index of a file, built if there is none or the file is another one since. */
  static CellIndex of(Path file, Path index) throws IOException {
    if (Files.exists(index)) {
      CellIndex found = open(index);
      if (found != null && found.isOf(file)) {
        return found;
      }
    }
    IndexBuilder.build(file, index);
    CellIndex built = open(index);
    if (built == null) {
      throw new NasBenchException(index + " cannot be read back; is the disk full?");
    }
    return built;
  }

  /** An index, or null if it is none or not whole. */
  private static CellIndex open(Path index) throws IOException {
    try (FileChannel channel = FileChannel.open(index)) {
      if (channel.size() < HEADER || channel.size() > Integer.MAX_VALUE) {
        return null;
      }
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      int at = 3 * Long.BYTES;
      long cells = map.getInt(at);
      long records = map.getInt(at + Integer.BYTES);
      int epochs = map.getInt(at + 2 * Integer.BYTES);
      boolean isWhole = length(cells, records, epochs) == channel.size();
      return map.getLong(0) == MAGIC && isWhole ? new CellIndex(map) : null;
    }
  }

  private boolean isOf(Path file) throws IOException {
    return map.getLong(Long.BYTES) == Files.size(file)
        && map.getLong(2 * Long.BYTES) == Files.getLastModifiedTime(file).toMillis();
  }

  /** A cell as a number; cells in their order have numbers in theirs. */
  static long code(Cell cell) {
    return (long) cell.vertices() << 40 | (long) cell.edges() << 16 | cell.operations();
  }

  int cells() {
    return cells;
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

  /** What a row tells about its cell without any training. */
  FixedMetrics fixed(int row) {
    long code = map.getLong(begin(row) + 2 * Long.BYTES);
    Cell cell = new Cell((int) (code >>> 40), (int) (code >>> 16) & 0xffffff, (int) code & 0xffff);
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

  /** What a record tells. */
  TrainingRecord training(int record) {
    int begin = HEADER + record * RECORD;
    return new TrainingRecord(metrics(begin), metrics(begin + RECORD / 2));
  }

  private Metrics metrics(int begin) {
    return new Metrics(
        map.getDouble(begin),
        map.getDouble(begin + Double.BYTES),
        map.getDouble(begin + 2 * Double.BYTES),
        map.getDouble(begin + 3 * Double.BYTES));
  }
}
