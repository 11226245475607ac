package org.supernet4j.nasbench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Reads a whole file of records once, verifies each, and writes where each is. */
final class IndexBuilder {
  private static final int FIRST_CAPACITY = 1 << 10;

  private final Path file;
  private final List<Integer> epochs = new ArrayList<>();
  private long[] highs = new long[FIRST_CAPACITY];
  private long[] lows = new long[FIRST_CAPACITY];
  private long[][] offsets = new long[FIRST_CAPACITY][];
  private int[] table = emptyTable(4 * FIRST_CAPACITY);
  private int cells;

  private IndexBuilder(Path file) {
    this.file = file;
  }

  /** Writes the index of a file; it appears under its name only when it is complete. */
  static void build(Path file, Path index) throws IOException {
    IndexBuilder builder = new IndexBuilder(file);
    long time = Files.getLastModifiedTime(file).toMillis();
    long size;
    try (FileChannel channel = FileChannel.open(file)) {
      size = channel.size();
      builder.read(new TfRecords(channel, file, 0));
    }
    Path unfinished = Files.createTempFile(index.toAbsolutePath().getParent(), "index", ".tmp");
    try {
      builder.write(unfinished, size, time);
      Files.move(unfinished, index, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private void read(TfRecords records) throws IOException {
    RecordParser parser = new RecordParser();
    while (true) {
      long offset = records.offset();
      int length = records.next();
      if (length < 0) {
        break;
      }
      try {
        parser.parse(records.array(), records.dataBegin(), length);
        add(parser, offset);
      } catch (IllegalArgumentException e) {
        throw records.broken(offset, e.getMessage());
      }
    }
    if (cells == 0) {
      throw new NasBenchException(file + " holds no record; is it nasbench_full.tfrecord?");
    }
  }

  private void add(RecordParser record, long offset) {
    int slot = epochs.indexOf(record.epochs);
    if (slot < 0) {
      if (epochs.size() == CellIndex.MOST_EPOCHS) {
        throw new IllegalArgumentException(
            "its epochs " + record.epochs + " are one number too many beside " + epochs);
      }
      slot = epochs.size();
      epochs.add(record.epochs);
    }
    int cell = cell(record.hashHigh, record.hashLow);
    int first = slot * CellIndex.REPEATS;
    if (offsets[cell].length <= first) {
      int before = offsets[cell].length;
      offsets[cell] = Arrays.copyOf(offsets[cell], first + CellIndex.REPEATS);
      Arrays.fill(offsets[cell], before, offsets[cell].length, CellIndex.NONE);
    }
    for (int i = first; i < first + CellIndex.REPEATS; i++) {
      if (offsets[cell][i] == CellIndex.NONE) {
        offsets[cell][i] = offset;
        return;
      }
    }
    throw new IllegalArgumentException(
        "it is more than the "
            + CellIndex.REPEATS
            + " trainings of "
            + record.epochs
            + " epochs for cell "
            + Hashes.text(record.hashHigh, record.hashLow));
  }

  private int cell(long high, long low) {
    int place = (int) (high >>> 32) & table.length - 1;
    while (table[place] >= 0) {
      int cell = table[place];
      if (highs[cell] == high && lows[cell] == low) {
        return cell;
      }
      place = place + 1 & table.length - 1;
    }
    if (cells == highs.length) {
      grow();
      return cell(high, low);
    }
    table[place] = cells;
    highs[cells] = high;
    lows[cells] = low;
    offsets[cells] = new long[0];
    return cells++;
  }

  private void grow() {
    highs = Arrays.copyOf(highs, 2 * cells);
    lows = Arrays.copyOf(lows, 2 * cells);
    offsets = Arrays.copyOf(offsets, 2 * cells);
    table = emptyTable(2 * table.length);
    for (int cell = 0; cell < cells; cell++) {
      int place = (int) (highs[cell] >>> 32) & table.length - 1;
      while (table[place] >= 0) {
        place = place + 1 & table.length - 1;
      }
      table[place] = cell;
    }
  }

  private static int[] emptyTable(int size) {
    int[] table = new int[size];
    Arrays.fill(table, -1);
    return table;
  }

  private void write(Path to, long size, long time) throws IOException {
    Integer[] order = new Integer[cells];
    Arrays.setAll(order, cell -> cell);
    Arrays.sort(order, (a, b) -> Hashes.compare(highs[a], lows[a], highs[b], lows[b]));
    List<Integer> ascending = epochs.stream().sorted(Comparator.naturalOrder()).toList();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 20))) {
      out.writeLong(CellIndex.MAGIC);
      out.writeLong(size);
      out.writeLong(time);
      out.writeInt(cells);
      out.writeInt(ascending.size());
      for (int i = 0; i < CellIndex.MOST_EPOCHS; i++) {
        out.writeInt(i < ascending.size() ? ascending.get(i) : 0);
      }
      for (int cell : order) {
        out.writeLong(highs[cell]);
        out.writeLong(lows[cell]);
      }
      for (int cell : order) {
        for (int count : ascending) {
          int first = epochs.indexOf(count) * CellIndex.REPEATS;
          for (int i = first; i < first + CellIndex.REPEATS; i++) {
            out.writeLong(i < offsets[cell].length ? offsets[cell][i] : CellIndex.NONE);
          }
        }
      }
    }
  }
}
