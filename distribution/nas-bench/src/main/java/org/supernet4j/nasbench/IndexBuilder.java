package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.supernet4j.searchspaces.nasbench101.Cell;

/** Reads a whole file of records once, verifies each, and writes what each says. */
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

  /** Writes the index of a file. */
  static void build(Path file, Path index) throws IOException {
    long time = Files.getLastModifiedTime(file).toMillis();
    try (FileChannel channel = FileChannel.open(file);
        IndexWriter out = new IndexWriter(index)) {
      IndexBuilder builder = new IndexBuilder(file, out);
      builder.read(new TfRecords(channel, file, 0));
      builder.requireHashes();
      builder.requireComplete();
      builder.write(channel.size(), time);
      out.finish();
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
        add(parser, offset);
      } catch (IllegalArgumentException e) {
        throw TfRecords.broken(this.file, offset, e.getMessage());
      }
    }
    if (records == 0) {
      throw new NasBenchException(this.file + " holds no record; is it nasbench_full.tfrecord?");
    }
  }

  private void add(RecordParser record, long offset) {
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
              record.parameters,
              offset);
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
    out.putRecord(record.values);
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

  /** The hash of each cell is that of its graph; computing them takes longest, so all cores do. */
  private void requireHashes() {
    IntStream.range(0, rows.count())
        .parallel()
        .filter(row -> !rows.hash(row).equals(CellIndex.cell(rows.code(row)).hash()))
        .findFirst()
        .ifPresent(
            row -> {
              throw TfRecords.broken(
                  file,
                  rows.offset(row),
                  "its hash is "
                      + rows.hash(row)
                      + ", but that of its matrix and operations is "
                      + CellIndex.cell(rows.code(row)).hash());
            });
  }

  /** Every cell was trained for the same epochs and as often; one that was not lacks records. */
  private void requireComplete() {
    int repeats = 0;
    for (int row = 0; row < rows.count(); row++) {
      for (int slot = 0; slot < epochs.size(); slot++) {
        repeats = Math.max(repeats, rows.repeats(row, slot));
      }
    }
    for (int row = 0; row < rows.count(); row++) {
      for (int slot = 0; slot < epochs.size(); slot++) {
        if (rows.repeats(row, slot) != repeats) {
          throw incomplete(row, repeats);
        }
      }
    }
  }

  private NasBenchException incomplete(int row, int repeats) {
    String found =
        ascending().stream()
            .map(count -> rows.repeats(row, epochs.indexOf(count)) + " of " + count + " epochs")
            .collect(Collectors.joining(", "));
    return new NasBenchException(
        String.format(
            Locale.ROOT,
            "%s is incomplete: cell %s, whose first record is at byte %d, has these trainings: %s;"
                + " every cell should have %d of each; download the file again",
            file,
            rows.hash(row),
            rows.offset(row),
            found,
            repeats));
  }

  private List<Integer> ascending() {
    return epochs.stream().sorted(Comparator.naturalOrder()).toList();
  }

  private void write(long size, long time) {
    out.endRecords();
    List<Integer> ascending = ascending();
    int[] byHash = rows.byHash();
    int[] places = new int[byHash.length];
    for (int i = 0; i < byHash.length; i++) {
      places[byHash[i]] = i;
      write(byHash[i], ascending);
    }
    for (int row : rows.byCanonicalCell()) {
      out.put(rows.canonicalCode(row));
      out.put(places[row]);
    }
    header(size, time, ascending);
  }

  private void write(int row, List<Integer> ascending) {
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

  private void header(long size, long time, List<Integer> ascending) {
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
