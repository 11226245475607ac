package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apiguardian.api.API;

/**
 * A valid cell of NAS-Bench-101: an acyclic graph of at most {@value #MOST_VERTICES} vertices and
 * {@value #MOST_EDGES} edges in which every vertex lies on a path from input to output. Vertices
 * are numbered from the input, 0, so that edges lead to larger numbers. Packed into integers, so
 * that cells can be compared and rearranged in nanoseconds; {@link CellGraph} is how they are
 * written down. Two cells are equal if they are the same picture; they may be the same network even
 * where they are not, see {@link #canonical()}.
 *
 * @param vertices from 2 to 7
 * @param edges bit {@link #edgeIndex} is set where there is an edge
 * @param operations two bits for each interior vertex, the first vertex in the highest ones: the
 *     ordinal of its {@link CellOperation}
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public record Cell(int vertices, int edges, int operations) implements Comparable<Cell> {
  /** The most vertices that a cell may have, input and output among them. */
  public static final int MOST_VERTICES = 7;

  /** The most edges that a cell may have. */
  public static final int MOST_EDGES = 9;

  private static final Comparator<Cell> ORDER =
      Comparator.comparingInt(Cell::vertices)
          .thenComparingInt(Cell::edges)
          .thenComparingInt(Cell::operations);

  /**
   * A cell.
   *
   * @throws InvalidCellException if the parts describe none
   */
  public Cell {
    int interior = vertices - 2;
    if (vertices < 2
        || vertices > MOST_VERTICES
        || edges >>> edgeIndex(0, vertices) != 0
        || Integer.bitCount(edges) > MOST_EDGES
        || (operations >>> (2 * interior)) != 0
        || (operations & (operations >>> 1) & 0x155) != 0
        || !CellBits.isConnected(vertices, edges)) {
      throw new InvalidCellException(
          "no cell: " + vertices + " vertices, edges " + edges + ", operations " + operations);
    }
  }

  /** The bit of an edge: those into vertex 1, then into vertex 2 from 0 and 1, and so on. */
  public static int edgeIndex(int from, int to) {
    return from + to * (to - 1) / 2;
  }

  /** Whether an edge leads from one vertex to a later one. */
  public boolean hasEdge(int from, int to) {
    return ((edges >>> edgeIndex(from, to)) & 1) != 0;
  }

  /** The number of edges. */
  public int edgeCount() {
    return Integer.bitCount(edges);
  }

  /** The edges of the longest path from input to output. */
  public int depth() {
    int[] depths = new int[vertices];
    for (int to = 1; to < vertices; to++) {
      for (int from = 0; from < to; from++) {
        depths[to] = hasEdge(from, to) ? Math.max(depths[to], depths[from] + 1) : depths[to];
      }
    }
    return depths[vertices - 1];
  }

  /** The largest directed cut: the most edges that lead from a set with the input out of it. */
  public int width() {
    int width = 0;
    for (int set = 1; set < 1 << (vertices - 1); set += 2) {
      int cut = 0;
      for (int to = 1; to < vertices; to++) {
        cut += (set >>> to & 1) != 0 ? 0 : Integer.bitCount(CellBits.sources(edges, to) & set);
      }
      width = Math.max(width, cut);
    }
    return width;
  }

  /** What an interior vertex does. */
  public CellOperation operation(int vertex) {
    return CellBits.OPERATIONS[(operations >>> (2 * (vertices - 2 - vertex))) & 3];
  }

  /** Rows of 0 and 1. */
  public int[][] matrix() {
    int[][] matrix = new int[vertices][vertices];
    for (int to = 1; to < vertices; to++) {
      for (int from = 0; from < to; from++) {
        matrix[from][to] = hasEdge(from, to) ? 1 : 0;
      }
    }
    return matrix;
  }

  /** The labels of all vertices, from input to output. */
  public List<String> labels() {
    List<String> labels = new ArrayList<>(List.of(CellOperation.INPUT));
    for (int vertex = 1; vertex < vertices - 1; vertex++) {
      labels.add(operation(vertex).label());
    }
    labels.add(CellOperation.OUTPUT);
    return labels;
  }

  /**
   * The hash of the data set: equal for cells that are the same up to the numbering of vertices.
   *
   * @return 32 hexadecimal digits
   */
  public String hash() {
    return CellHash.of(this);
  }

  /**
   * The one numbering that stands for all: the least by edges, then by operations. It is the cell
   * that the published generator met first, and so the one in the data set.
   */
  public Cell canonical() {
    return CellBits.canonical(this);
  }

  /** Whether this is the same graph with the same operations as another, numbered otherwise. */
  public boolean isIsomorphicTo(Cell other) {
    return vertices == other.vertices
        && edgeCount() == other.edgeCount()
        && canonical().equals(other.canonical());
  }

  /** By vertices, edges and operations: the order in which the published generator meets them. */
  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
