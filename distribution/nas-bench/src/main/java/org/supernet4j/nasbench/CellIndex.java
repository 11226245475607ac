package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where the records of each cell are, sorted by hash, in a file that is mapped into memory. */
final class CellIndex {
  static final long MAGIC = 0x53344a4e42313031L; // S4JNB101
  static final int REPEATS = 3;
  static final int MOST_EPOCHS = 8;
  static final long NONE = -1;
  private static final int HEADER = 32 + 4 * MOST_EPOCHS;
  private static final int HASH = 16;

  private final MappedByteBuffer map;
  private final int cells;
  private final List<Integer> epochs = new ArrayList<>();

  private CellIndex(MappedByteBuffer map) {
    this.map = map;
    this.cells = map.getInt(24);
    for (int i = 0; i < map.getInt(28); i++) {
      epochs.add(map.getInt(32 + 4 * i));
    }
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
      if (channel.size() < HEADER) {
        return null;
      }
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      if (map.getLong(0) != MAGIC) {
        return null;
      }
      CellIndex found = new CellIndex(map);
      return found.length() == channel.size() ? found : null;
    }
  }

  private long length() {
    return HEADER + (long) cells * (HASH + 8L * REPEATS * epochs.size());
  }

  private boolean isOf(Path file) throws IOException {
    return map.getLong(8) == Files.size(file)
        && map.getLong(16) == Files.getLastModifiedTime(file).toMillis();
  }

  int cells() {
    return cells;
  }

  /** The numbers of epochs that there are trainings of, ascending. */
  List<Integer> epochs() {
    return List.copyOf(epochs);
  }

  String hash(int cell) {
    return Hashes.text(high(cell), low(cell));
  }

  /** The place of a hash, or -1. */
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

  private long high(int cell) {
    return map.getLong(HEADER + cell * HASH);
  }

  private long low(int cell) {
    return map.getLong(HEADER + cell * HASH + 8);
  }

  /** The offsets of a cell's records for the i-th number of epochs. */
  long[] offsets(int cell, int epochsIndex) {
    int begin = HEADER + cells * HASH + 8 * REPEATS * (cell * epochs.size() + epochsIndex);
    long[] offsets = new long[REPEATS];
    int count = 0;
    for (int i = 0; i < REPEATS; i++) {
      long offset = map.getLong(begin + 8 * i);
      if (offset != NONE) {
        offsets[count++] = offset;
      }
    }
    return Arrays.copyOf(offsets, count);
  }
}
