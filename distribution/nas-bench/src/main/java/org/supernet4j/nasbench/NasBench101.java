package org.supernet4j.nasbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
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
 * verified and all that it says is written into an index beside the file, which queries then read.
 * Not safe for use by several threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class NasBench101 {
  /** The epochs of a query that names none. */
  public static final int DEFAULT_EPOCHS = 108;

  private final Path file;
  private final CellIndex index;
  private final SplittableRandom random;
  private double trainingTime;
  private long epochsSpent;

  private NasBench101(Path file, CellIndex index, long seed) {
    this.file = file;
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
   * @throws NasBenchException if the file is missing, incomplete or broken, with the record's
   *     offset, or if the index cannot be written or would overwrite another file
   */
  public static NasBench101 open(Path file, Path index, long seed) {
    try {
      return new NasBench101(file, new IndexFile(file, index).open(), seed);
    } catch (IOException e) {
      throw IndexFile.unreadable(file, e);
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

  /** The number of trainings of all cells. */
  public int records() {
    return index.records();
  }

  /** How often each cell was trained for each number of epochs, ascending; the same for all. */
  public Map<Integer, Integer> repeats() {
    Map<Integer, Integer> repeats = new LinkedHashMap<>();
    for (int i = 0; i < index.epochs().size(); i++) {
      repeats.put(index.epochs().get(i), index.records(0, i).length);
    }
    return repeats;
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
    return draw(find(graph), epochsIndex, stopHalfway);
  }

  /**
   * The same for the cell of a hash.
   *
   * @throws NasBenchException if there are no trainings of so many epochs, or no such cell
   */
  public QueryResult query(String hash, int epochs, boolean stopHalfway) {
    int epochsIndex = epochsIndex(epochs);
    return draw(find(hash), epochsIndex, stopHalfway);
  }

  private QueryResult draw(int row, int epochsIndex, boolean stopHalfway) {
    int epochs = index.epochs().get(epochsIndex);
    int[] records = index.records(row, epochsIndex);
    TrainingRecord training = index.training(records[random.nextInt(records.length)]);
    Metrics metrics = stopHalfway ? training.halfway() : training.complete();
    trainingTime += metrics.trainingTime();
    epochsSpent += stopHalfway ? epochs / 2 : epochs;
    return new QueryResult(index.fixed(row), metrics);
  }

  private int epochsIndex(int epochs) {
    int position = index.epochsIndex(epochs);
    if (position < 0) {
      throw new NasBenchException(
          epochs + " epochs: there are trainings of " + index.epochs() + " epochs alone");
    }
    return position;
  }

  private int find(CellGraph graph) {
    Cell cell = graph.cell();
    int row = index.find(cell);
    if (row < 0) {
      throw new NasBenchException("cell " + cell.hash() + " is not in " + file);
    }
    return row;
  }

  private int find(String hash) {
    if (!hash.matches("[0-9a-f]{32}")) {
      throw new NasBenchException(
          "'" + hash + "' is no hash of 32 hexadecimal digits in lower case");
    }
    int row = index.find(Hashes.half(hash, 0), Hashes.half(hash, 1));
    if (row < 0) {
      throw new NasBenchException("cell " + hash + " is not in " + file);
    }
    return row;
  }

  /** All metrics of a cell, free of budget. */
  public CellMetrics metrics(CellGraph graph) {
    return metrics(find(graph));
  }

  /**
   * All metrics of the cell of a hash, free of budget.
   *
   * @throws NasBenchException if there is none
   */
  public CellMetrics metrics(String hash) {
    return metrics(find(hash));
  }

  private CellMetrics metrics(int row) {
    Map<Integer, List<TrainingRecord>> computed = new LinkedHashMap<>();
    for (int i = 0; i < index.epochs().size(); i++) {
      computed.put(
          index.epochs().get(i),
          Arrays.stream(index.records(row, i)).mapToObj(index::training).toList());
    }
    return new CellMetrics(index.fixed(row), computed);
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
}
