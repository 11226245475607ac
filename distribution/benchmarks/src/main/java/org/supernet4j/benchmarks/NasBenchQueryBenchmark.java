package org.supernet4j.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.supernet4j.nasbench.NasBench101;
import org.supernet4j.searchspaces.nasbench101.Cell;
import org.supernet4j.searchspaces.nasbench101.CellEnumeration;
import org.supernet4j.searchspaces.nasbench101.CellGraph;

/** How long a query takes, each of another cell, in a generated file. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NasBenchQueryBenchmark {
  private static final int QUERIES = 4096;

  /** The most vertices of cells in the file: 5 are 2,532 cells, 7 all 423,624. */
  @Param("5")
  private int vertices;

  private Path folder;
  private NasBench101 data;
  private CellGraph[] graphs;
  private String[] hashes;

  /** Writes the file and draws cells. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("nas-bench");
    Path file = folder.resolve("generated.tfrecord");
    FullSizeFile.write(file, vertices);
    data = NasBench101.open(file, 1);
    Cell[] cells = CellEnumeration.upTo(vertices).toArray(Cell[]::new);
    Cell[] drawn =
        new SplittableRandom(1)
            .ints(QUERIES, 0, cells.length)
            .mapToObj(i -> cells[i])
            .toArray(Cell[]::new);
    graphs = new CellGraph[QUERIES];
    hashes = new String[QUERIES];
    for (int i = 0; i < QUERIES; i++) {
      graphs[i] = CellGraph.of(drawn[i].matrix(), drawn[i].labels());
      hashes[i] = drawn[i].hash();
    }
  }

  /** Deletes the file and its index. */
  @TearDown
  public void delete() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** One training of each graph. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void query(Blackhole results) {
    for (CellGraph graph : graphs) {
      results.consume(data.query(graph));
    }
  }

  /** All metrics of each hash. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public void metrics(Blackhole results) {
    for (String hash : hashes) {
      results.consume(data.metrics(hash));
    }
  }
}
