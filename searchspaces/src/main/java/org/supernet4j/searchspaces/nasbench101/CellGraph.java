package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A graph as it is written down, before anyone knows whether it is a cell: a square matrix of 0 and
 * 1 strictly above the diagonal, and a label for each vertex. Immutable.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class CellGraph {
  private final boolean[][] matrix;
  private final List<String> operations;

  private CellGraph(boolean[][] matrix, List<String> operations) {
    this.matrix = matrix;
    this.operations = List.copyOf(operations);
  }

  /**
   * A graph.
   *
   * @param matrix {@code matrix[from][to]} is 1 where there is an edge
   * @param operations a label for each vertex, in the order of the matrix
   * @throws InvalidCellException if the matrix is not square, holds other values or an edge that
   *     does not lead forward, or if there are more or fewer labels than vertices
   */
  public static CellGraph of(int[][] matrix, List<String> operations) {
    int size = matrix.length;
    boolean[][] edges = new boolean[size][size];
    for (int from = 0; from < size; from++) {
      if (matrix[from].length != size) {
        throw new InvalidCellException(
            "the matrix must be square, found "
                + size
                + " rows, but "
                + matrix[from].length
                + " columns in row "
                + from);
      }
      for (int to = 0; to < size; to++) {
        int value = matrix[from][to];
        if (value != 0 && value != 1) {
          throw new InvalidCellException(
              "the matrix must hold 0 and 1 alone, found "
                  + value
                  + " in row "
                  + from
                  + ", column "
                  + to);
        }
        if (value == 1 && from >= to) {
          throw new InvalidCellException(
              "the matrix must be upper triangular, found 1 in row "
                  + from
                  + ", column "
                  + to
                  + "; an edge leads to a later vertex");
        }
        edges[from][to] = value == 1;
      }
    }
    if (size == 0 || operations.size() != size) {
      throw new InvalidCellException(
          "a graph needs at least one vertex and an operation for each, found "
              + size
              + " vertices and "
              + operations.size()
              + " operations");
    }
    return new CellGraph(edges, operations);
  }

  /** The number of vertices. */
  public int vertices() {
    return matrix.length;
  }

  /** The number of edges. */
  public int edges() {
    int count = 0;
    for (boolean[] row : matrix) {
      for (boolean edge : row) {
        count += edge ? 1 : 0;
      }
    }
    return count;
  }

  /** The labels, from input to output. */
  public List<String> operations() {
    return operations;
  }

  /** Rows of 0 and 1; a copy. */
  public int[][] matrix() {
    return Arrays.stream(matrix)
        .map(
            row -> {
              int[] values = new int[row.length];
              for (int i = 0; i < row.length; i++) {
                values[i] = row[i] ? 1 : 0;
              }
              return values;
            })
        .toArray(int[][]::new);
  }

  /**
   * The same graph without the vertices that lie on no path from the first to the last; empty where
   * there is no such path.
   */
  public Optional<CellGraph> pruned() {
    int size = matrix.length;
    boolean[] fromInput = new boolean[size];
    boolean[] toOutput = new boolean[size];
    fromInput[0] = true;
    toOutput[size - 1] = true;
    for (int to = 1; to < size; to++) {
      for (int from = 0; from < to; from++) {
        fromInput[to] |= fromInput[from] && matrix[from][to];
      }
    }
    for (int from = size - 2; from >= 0; from--) {
      for (int to = from + 1; to < size; to++) {
        toOutput[from] |= toOutput[to] && matrix[from][to];
      }
    }
    List<Integer> kept = new ArrayList<>();
    for (int vertex = 0; vertex < size; vertex++) {
      if (fromInput[vertex] && toOutput[vertex]) {
        kept.add(vertex);
      }
    }
    return kept.size() < 2 ? Optional.empty() : Optional.of(part(kept));
  }

  private CellGraph part(List<Integer> kept) {
    boolean[][] part = new boolean[kept.size()][kept.size()];
    for (int from = 0; from < part.length; from++) {
      for (int to = 0; to < part.length; to++) {
        part[from][to] = matrix[kept.get(from)][kept.get(to)];
      }
    }
    return new CellGraph(part, kept.stream().map(operations::get).toList());
  }

  /** Why this graph, once pruned, is no cell; empty where it is one. */
  public Optional<String> violation() {
    return pruned()
        .map(CellGraph::violationOfPruned)
        .orElse(Optional.of("no path leads from the input to the output; connect them"));
  }

  private Optional<String> violationOfPruned() {
    int last = operations.size() - 1;
    if (vertices() > Cell.MOST_VERTICES) {
      return Optional.of(tooMany("vertices", vertices(), Cell.MOST_VERTICES));
    } else if (edges() > Cell.MOST_EDGES) {
      return Optional.of(tooMany("edges", edges(), Cell.MOST_EDGES));
    } else if (!operations.get(0).equals(CellOperation.INPUT)) {
      return Optional.of(mustBe("first", CellOperation.INPUT, operations.get(0)));
    } else if (!operations.get(last).equals(CellOperation.OUTPUT)) {
      return Optional.of(mustBe("last", CellOperation.OUTPUT, operations.get(last)));
    }
    return operations.subList(1, last).stream()
        .filter(label -> CellOperation.of(label).isEmpty())
        .findFirst()
        .map(label -> "unknown operation '" + label + "'; known are " + CellOperation.labels());
  }

  private static String tooMany(String what, int count, int most) {
    return "too many " + what + " after pruning: " + count + ", at most " + most + " are allowed";
  }

  private static String mustBe(String which, String needed, String found) {
    return "the " + which + " operation must be '" + needed + "', found '" + found + "'";
  }

  /**
   * The cell that this graph is once pruned.
   *
   * @throws InvalidCellException if it is none, saying why
   */
  public Cell cell() {
    Optional<String> violation = violation();
    if (violation.isPresent()) {
      throw new InvalidCellException(violation.get());
    }
    return pruned().orElseThrow().asCell();
  }

  private Cell asCell() {
    int edges = 0;
    for (int to = 1; to < matrix.length; to++) {
      for (int from = 0; from < to; from++) {
        edges |= matrix[from][to] ? 1 << Cell.edgeIndex(from, to) : 0;
      }
    }
    int code = 0;
    for (String label : operations.subList(1, operations.size() - 1)) {
      code = (code << 2) | CellOperation.of(label).orElseThrow().code();
    }
    return new Cell(matrix.length, edges, code);
  }
}
