package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/**
 * The NAS-Bench-101 data set with its published query interface. A query stands for one training:
 * it draws one of the repeated ones and adds its time and epochs to the budget. Opens {@code
 * nasbench_full.tfrecord} or {@code nasbench_only108.tfrecord}; the first time, every record is
 * verified and an index is written beside the file. Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NasBench101 implements AutoCloseable {
  /** The epochs of a query that names none. */
  public static final int DEFAULT_EPOCHS = 108;

  private static final int FIRST_READ = 1024;

  private final Path file;
  private final FileChannel channel;
  private final CellIndex index;
  private final SplittableRandom random;
  private final RecordParser parser = new RecordParser();
  private ByteBuffer buffer = ByteBuffer.allocate(FIRST_READ).order(ByteOrder.LITTLE_ENDIAN);
  private final Map<Cell, Integer> places = new Recent<>();
  private final Map<Long, Answer> answers = new Recent<>();
  private double trainingTime;
  private long epochsSpent;

  private NasBench101(Path file, FileChannel channel, CellIndex index, long seed) {
    this.file = file;
    this.channel = channel;
    this.index = index;
    this.random = new SplittableRandom(seed);
  }

  /** Opens a data set with its index beside it, {@code FILE.index}. */
  public static NasBench101 open(Path file, long seed) {
    return open(file, file.resolveSibling(file.getFileName() + ".index"), seed);
  }

  /**
   * Opens a data set.
   *
   * @param file the records
   * @param index where the index is or will be
   * @param seed of the repeats that queries draw
   * @throws NasBenchException if the file is missing or a record is broken, with its offset
   */
  public static NasBench101 open(Path file, Path index, long seed) {
    try {
      CellIndex opened = CellIndex.of(file, index);
      return new NasBench101(file, FileChannel.open(file), opened, seed);
    } catch (NoSuchFileException e) {
      throw new NasBenchException(
          e.getFile() + ": there is no such file; download nasbench_full.tfrecord", e);
    } catch (IOException e) {
      throw new NasBenchException(file + ": cannot be read or indexed at " + index + ": " + e, e);
    }
  }

  /** The numbers of epochs that there are trainings of, ascending. */
  public List<Integer> validEpochs() {
    return index.epochs();
  }

  /** The number of cells. */
  public int size() {
    return index.cells();
  }

  /** The hashes of all cells, ascending. */
  public Stream<String> hashes() {
    return IntStream.range(0, index.cells()).mapToObj(index::hash);
  }

  /** Whether a graph, once pruned, is a cell that can be asked for; costs nothing. */
  public boolean isValid(CellGraph graph) {
    return graph.violation().isEmpty();
  }

  /** A query for the whole training of {@value #DEFAULT_EPOCHS} epochs. */
  public QueryResult query(CellGraph graph) {
    return query(graph, DEFAULT_EPOCHS, false);
  }

  /**
   * Trains a cell's network, as it were: draws one of the repeated trainings and charges the budget
   * with its time and its epochs, of which halfway is the half.
   *
   * @param epochs the length of the training
   * @param stopHalfway whether to stop after half of it
   * @throws NasBenchException if there are no trainings of so many epochs, or of the cell
   * @throws org.supernet4j.searchspaces.nasbench101.InvalidCellException if the graph is no cell
   */
  public QueryResult query(CellGraph graph, int epochs, boolean stopHalfway) {
    int epochsIndex = epochsIndex(epochs);
    Cell asked = graph.cell();
    long[] offsets = index.offsets(places.computeIfAbsent(asked, c -> find(c.hash())), epochsIndex);
    if (offsets.length == 0) {
      throw new NasBenchException(
          "cell " + asked.hash() + " has no training of " + epochs + " epochs");
    }
    Answer answer = answers.computeIfAbsent(offsets[random.nextInt(offsets.length)], this::answer);
    Metrics metrics = stopHalfway ? answer.training().halfway() : answer.training().complete();
    trainingTime += metrics.trainingTime();
    epochsSpent += stopHalfway ? epochs / 2 : epochs;
    return new QueryResult(answer.fixed(), metrics);
  }

  private Answer answer(long offset) {
    TrainingRecord training = read(offset);
    return new Answer(fixed(), training);
  }

  private int epochsIndex(int epochs) {
    int position = index.epochs().indexOf(epochs);
    if (position < 0) {
      throw new NasBenchException(
          epochs + " epochs: there are trainings of " + index.epochs() + " epochs alone");
    }
    return position;
  }

  private int find(String hash) {
    if (!hash.matches("[0-9a-f]{32}")) {
      throw new NasBenchException("'" + hash + "' is no hash of 32 hexadecimal digits");
    }
    int cell = index.find(Hashes.half(hash, 0), Hashes.half(hash, 1));
    if (cell < 0) {
      throw new NasBenchException("cell " + hash + " is not in " + file);
    }
    return cell;
  }

  /** All metrics of a cell, free of budget. */
  public CellMetrics metrics(CellGraph graph) {
    return metrics(graph.cell().hash());
  }

  /**
   * All metrics of the cell of a hash, free of budget.
   *
   * @throws NasBenchException if there is none
   */
  public CellMetrics metrics(String hash) {
    int cell = find(hash);
    Map<Integer, List<TrainingRecord>> computed = new LinkedHashMap<>();
    for (int i = 0; i < index.epochs().size(); i++) {
      List<TrainingRecord> trainings = new ArrayList<>();
      for (long offset : index.offsets(cell, i)) {
        trainings.add(read(offset));
      }
      computed.put(index.epochs().get(i), trainings);
    }
    return new CellMetrics(fixed(), computed);
  }

  /** What queries have cost since the data set was opened or the budget was reset. */
  public Budget budget() {
    return new Budget(trainingTime, epochsSpent);
  }

  /** Sets the budget back to nothing spent. */
  public void resetBudget() {
    trainingTime = 0;
    epochsSpent = 0;
  }

  private TrainingRecord read(long offset) {
    try {
      long rest = channel.size() - offset;
      fill(offset, (int) Math.min(buffer.capacity(), rest));
      int length = (int) buffer.getLong(0);
      if (length < 0 || length + TfRecords.FRAME > rest) {
        throw changed(offset);
      }
      if (length + TfRecords.FRAME > buffer.limit()) {
        buffer = ByteBuffer.allocate(length + TfRecords.FRAME).order(ByteOrder.LITTLE_ENDIAN);
        fill(offset, buffer.capacity());
      }
      if (buffer.getInt(12 + length) != TfRecords.masked(buffer.array(), 12, length)) {
        throw changed(offset);
      }
      parser.parse(buffer.array(), 12, length);
    } catch (IOException | IllegalArgumentException e) {
      throw new NasBenchException(file + ": record at byte " + offset + ": " + e.getMessage(), e);
    }
    double[] v = parser.values;
    return new TrainingRecord(
        new Metrics(v[0], v[1], v[2], v[3]), new Metrics(v[4], v[5], v[6], v[7]));
  }

  private void fill(long offset, int bytes) throws IOException {
    buffer.clear().limit(bytes);
    TfRecords.readFully(channel, buffer, offset);
  }

  private NasBenchException changed(long offset) {
    return new NasBenchException(
        file + ": record at byte " + offset + " is not the one that was indexed; the file changed");
  }

  private FixedMetrics fixed() {
    Cell cell = parser.graph().cell();
    return new FixedMetrics(Hashes.text(parser.hashHigh, parser.hashLow), cell, parser.parameters);
  }

  private record Answer(FixedMetrics fixed, TrainingRecord training) {}

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new NasBenchException(file + ": cannot be closed: " + e, e);
    }
  }
}
