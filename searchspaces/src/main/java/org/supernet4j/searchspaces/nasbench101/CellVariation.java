package org.supernet4j.searchspaces.nasbench101;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** How far cells are apart, and which are next to one. */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class CellVariation {
  private static final int INTERIOR = Cell.MOST_VERTICES - 2;
  private static final int LAST = Cell.MOST_VERTICES - 1;
  private static final int ABSENT = 3;

  private CellVariation() {}

  /**
   * The least number of edits that make one cell another: an edge added or removed, or an operation
   * replaced. Independent of how vertices are numbered; a vertex that one cell lacks costs its
   * edges. 0 if and only if the cells are isomorphic.
   */
  public static int distance(Cell one, Cell other) {
    long edges = spread(one, CellBits.permutations(INTERIOR)[0]);
    int[] operations = operations(one, CellBits.permutations(INTERIOR)[0]);
    int least = Integer.MAX_VALUE;
    for (int[] places : CellBits.permutations(INTERIOR)) {
      int distance = Long.bitCount(edges ^ spread(other, places));
      int[] others = operations(other, places);
      for (int i = 0; i < INTERIOR; i++) {
        boolean both = operations[i] != ABSENT && others[i] != ABSENT;
        distance += both && operations[i] != others[i] ? 1 : 0;
      }
      least = Math.min(least, distance);
    }
    return least;
  }

  /** The matrix, a bit for each pair, with interior vertices at places among five. */
  private static long spread(Cell cell, int[] places) {
    long matrix = 0;
    for (int to = 1; to < cell.vertices(); to++) {
      for (int from = 0; from < to; from++) {
        if (cell.hasEdge(from, to)) {
          matrix |=
              1L << (place(cell, from, places) * Cell.MOST_VERTICES + place(cell, to, places));
        }
      }
    }
    return matrix;
  }

  private static int place(Cell cell, int vertex, int[] places) {
    if (vertex == 0) {
      return 0;
    }
    return vertex == cell.vertices() - 1 ? LAST : places[vertex - 1];
  }

  private static int[] operations(Cell cell, int[] places) {
    int[] operations = new int[INTERIOR];
    Arrays.fill(operations, ABSENT);
    for (int vertex = 1; vertex < cell.vertices() - 1; vertex++) {
      operations[places[vertex - 1] - 1] = cell.operation(vertex).code();
    }
    return operations;
  }

  /**
   * The cells next to one, each once, in canonical form and a stable order: one edge is added or
   * removed, one operation replaced, a vertex put onto an edge or beside it, or a vertex of one
   * edge in and one out taken from between its neighbours.
   */
  public static Stream<Cell> neighbours(Cell cell) {
    Cell canonical = cell.canonical();
    return Stream.of(
            flips(canonical), replacements(canonical), insertions(canonical), removals(canonical))
        .flatMap(cells -> cells)
        .map(Cell::canonical)
        .filter(neighbour -> !neighbour.equals(canonical))
        .distinct();
  }

  private static Stream<Cell> flips(Cell cell) {
    return IntStream.range(0, Cell.edgeIndex(0, cell.vertices()))
        .mapToObj(
            index -> CellBits.cell(cell.vertices(), cell.edges() ^ 1 << index, cell.operations()))
        .flatMap(Optional::stream);
  }

  private static Stream<Cell> replacements(Cell cell) {
    Stream.Builder<Cell> cells = Stream.builder();
    for (int shift = 0; shift < 2 * (cell.vertices() - 2); shift += 2) {
      for (int operation = 0; operation < CellBits.OPERATIONS.length; operation++) {
        cells.add(
            new Cell(
                cell.vertices(),
                cell.edges(),
                (cell.operations() & ~(3 << shift)) | (operation << shift)));
      }
    }
    return cells.build();
  }

  private static Stream<Cell> insertions(Cell cell) {
    int vertices = cell.vertices();
    if (vertices == Cell.MOST_VERTICES) {
      return Stream.empty();
    }
    Stream.Builder<Cell> cells = Stream.builder();
    for (int to = 1; to < vertices; to++) {
      for (int from = 0; from < to; from++) {
        int[] places = IntStream.range(0, vertices).toArray();
        for (int i = from + 1; i < vertices; i++) {
          places[i]++;
        }
        int edges = CellBits.moved(vertices, cell.edges(), places);
        int onto =
            (edges & ~(1 << Cell.edgeIndex(from, to + 1)))
                | 1 << Cell.edgeIndex(from, from + 1)
                | 1 << Cell.edgeIndex(from + 1, to + 1);
        int shift = 2 * (vertices - 2 - from);
        int low = (1 << shift) - 1;
        for (int operation = 0; operation < CellBits.OPERATIONS.length; operation++) {
          int operations =
              ((cell.operations() & ~low) << 2) | (operation << shift) | (cell.operations() & low);
          CellBits.cell(vertices + 1, onto, operations).ifPresent(cells);
          CellBits.cell(vertices + 1, onto | edges, operations).ifPresent(cells);
        }
      }
    }
    return cells.build();
  }

  private static Stream<Cell> removals(Cell cell) {
    Stream.Builder<Cell> cells = Stream.builder();
    for (int vertex = 1; vertex < cell.vertices() - 1; vertex++) {
      int sources = CellBits.sources(cell.edges(), vertex);
      int targets = CellBits.targets(cell.vertices(), cell.edges(), vertex);
      if (Integer.bitCount(sources) == 1 && Integer.bitCount(targets) == 1) {
        int from = Integer.numberOfTrailingZeros(sources);
        int to = Integer.numberOfTrailingZeros(targets);
        int edges =
            (cell.edges()
                    & ~((1 << Cell.edgeIndex(from, vertex)) | (1 << Cell.edgeIndex(vertex, to))))
                | 1 << Cell.edgeIndex(from, to);
        CellBits.cell(cell.vertices(), edges, cell.operations()).ifPresent(cells);
      }
    }
    return cells.build();
  }
}
