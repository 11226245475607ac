package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.supernet4j.searchspaces.nasbench101.Cell;

/** Reads a whole file of records once, verifies each, and writes what each tells. */
final class IndexBuilder {
  private final Path file;
  private final IndexWriter out;
  private final List<Integer> epochs = new ArrayList<>();
  private final CellRows rows = new CellRows();
  private int records;

  private IndexBuilder(Path file, IndexWriter out) {
    this.file = file;
    this.out = out;
  }

  /** Writes the index of a file; it appears under its name only when it is complete. */
  static void build(Path file, Path index) throws IOException {
    long time = Files.getLastModifiedTime(file).toMillis();
    try (FileChannel channel = FileChannel.open(file)) {
      Path unfinished = Files.createTempFile(index.toAbsolutePath().getParent(), "index", ".tmp");
      try {
        try (IndexWriter out = new IndexWriter(unfinished)) {
          IndexBuilder builder = new IndexBuilder(file, out);
          builder.read(new TfRecords(channel, file, 0));
          builder.finish(channel.size(), time);
        }
        Files.move(unfinished, index, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
  }

  private void read(TfRecords file) throws IOException {
    RecordParser parser = new RecordParser();
    while (true) {
      long offset = file.offset();
      int length = file.next();
      if (length < 0) {
        break;
      }
      try {
        parser.parse(file.array(), file.dataBegin(), length);
        add(parser);
      } catch (IllegalArgumentException e) {
        throw file.broken(offset, e.getMessage());
      }
    }
    if (records == 0) {
      throw new NasBenchException(this.file + " holds no record; is it nasbench_full.tfrecord?");
    }
  }

  private void add(RecordParser record) throws IOException {
    int slot = slot(record.epochs);
    int row = rows.find(record.hashHigh, record.hashLow);
    if (row < 0) {
      Cell cell = record.graph().cell();
      row =
          rows.add(
              record.hashHigh,
              record.hashLow,
              CellIndex.code(cell),
              CellIndex.code(cell.canonical()),
              record.parameters);
    }
    if (!rows.addRecord(row, slot, records)) {
      throw new IllegalArgumentException(
          "it is more than the "
              + CellIndex.REPEATS
              + " trainings of "
              + record.epochs
              + " epochs for cell "
              + Hashes.text(record.hashHigh, record.hashLow));
    }
    if (CellIndex.length(rows.count(), records + 1L, epochs.size()) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "it is one too many after " + records + "; the published data set has 5,083,488");
    }
    out.put(record.values);
    records++;
  }

  private int slot(int count) {
    int slot = epochs.indexOf(count);
    if (slot >= 0) {
      return slot;
    }
    if (epochs.size() == CellIndex.MOST_EPOCHS) {
      throw new IllegalArgumentException(
          "its epochs " + count + " are one number too many beside " + epochs);
    }
    epochs.add(count);
    return epochs.size() - 1;
  }

  private void finish(long size, long time) throws IOException {
    List<Integer> ascending = epochs.stream().sorted(Comparator.naturalOrder()).toList();
    int[] byHash = rows.byHash();
    int[] places = new int[byHash.length];
    for (int i = 0; i < byHash.length; i++) {
      places[byHash[i]] = i;
      write(byHash[i], ascending);
    }
    int before = -1;
    for (int row : rows.byCanonicalCell()) {
      if (before >= 0 && rows.canonicalCode(before) == rows.canonicalCode(row)) {
        throw new NasBenchException(
            file
                + " has two hashes of one cell, "
                + Hashes.text(rows.high(before), rows.low(before))
                + " and "
                + Hashes.text(rows.high(row), rows.low(row))
                + "; download the file again");
      }
      before = row;
      out.put(rows.canonicalCode(row));
      out.put(places[row]);
    }
    header(size, time, ascending);
  }

  private void write(int row, List<Integer> ascending) throws IOException {
    out.put(rows.high(row));
    out.put(rows.low(row));
    out.put(rows.code(row));
    out.put(rows.parameters(row));
    for (int count : ascending) {
      for (int repeat = 0; repeat < CellIndex.REPEATS; repeat++) {
        out.put(rows.record(row, epochs.indexOf(count), repeat));
      }
    }
  }

  private void header(long size, long time, List<Integer> ascending) throws IOException {
    out.toHeader();
    out.put(CellIndex.MAGIC);
    out.put(size);
    out.put(time);
    out.put(rows.count());
    out.put(records);
    out.put(ascending.size());
    for (int i = 0; i < CellIndex.MOST_EPOCHS; i++) {
      out.put(i < ascending.size() ? ascending.get(i) : 0);
    }
  }
}
