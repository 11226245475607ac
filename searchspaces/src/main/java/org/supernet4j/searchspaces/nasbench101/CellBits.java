package org.supernet4j.searchspaces.nasbench101;

import java.util.Optional;

/** Graphs of at most 7 vertices as bits, edges by {@link Cell#edgeIndex}. */
final class CellBits {
  static final CellOperation[] OPERATIONS = CellOperation.values();

  /** All numberings of 0 to 5 interior vertices: {@code [interior][permutation][vertex - 1]}. */
  private static final int[][][] PERMUTATIONS = permutations();

  private CellBits() {}

  /** Whether every vertex is on a path from the first to the last. */
  static boolean isConnected(int vertices, int edges) {
    return live(vertices, edges) == (1 << vertices) - 1;
  }

  /** The vertices, as bits, on paths from the first vertex to the last. */
  static int live(int vertices, int edges) {
    int fromInput = 1;
    for (int to = 1; to < vertices; to++) {
      fromInput |= (sources(edges, to) & fromInput) != 0 ? 1 << to : 0;
    }
    int toOutput = 1 << (vertices - 1);
    for (int to = vertices - 1; to > 0; to--) {
      toOutput |= (toOutput >>> to & 1) != 0 ? sources(edges, to) : 0;
    }
    return fromInput & toOutput;
  }

  /** The vertices, as bits, with an edge to a vertex. */
  static int sources(int edges, int to) {
    return edges >>> Cell.edgeIndex(0, to) & (1 << to) - 1;
  }

  /** The vertices, as bits, that a vertex has an edge to. */
  static int targets(int vertices, int edges, int from) {
    int targets = 0;
    for (int to = from + 1; to < vertices; to++) {
      targets |= (edges >>> Cell.edgeIndex(from, to) & 1) << to;
    }
    return targets;
  }

  /** The cell that a graph is once pruned; empty where it is none. Operations are known ones. */
  static Optional<Cell> cell(int vertices, int edges, int operations) {
    int live = live(vertices, edges);
    int kept = Integer.bitCount(live);
    if (kept < 2 || (live & 1) == 0) {
      return Optional.empty();
    }
    int[] places = new int[vertices];
    int keptOperations = 0;
    for (int vertex = 0, next = 0; vertex < vertices; vertex++) {
      boolean lives = (live >>> vertex & 1) != 0;
      places[vertex] = lives ? next++ : -1;
      if (lives && vertex > 0 && vertex < vertices - 1) {
        keptOperations = keptOperations << 2 | (operations >>> (2 * (vertices - 2 - vertex)) & 3);
      }
    }
    int keptEdges = moved(vertices, edges, places);
    return Integer.bitCount(keptEdges) > Cell.MOST_EDGES
        ? Optional.empty()
        : Optional.of(new Cell(kept, keptEdges, keptOperations));
  }

  /** The edges between vertices that have a place, not -1, renumbered in the same order. */
  static int moved(int vertices, int edges, int[] places) {
    int moved = 0;
    for (int to = 1; to < vertices; to++) {
      for (int from = 0; from < to; from++) {
        if ((edges >>> Cell.edgeIndex(from, to) & 1) != 0 && places[from] >= 0 && places[to] >= 0) {
          moved |= 1 << Cell.edgeIndex(places[from], places[to]);
        }
      }
    }
    return moved;
  }

  static int[][] permutations(int interior) {
    return PERMUTATIONS[interior];
  }

  /** The edges with vertex {@code v} renamed {@code places[v - 1]}; -1 if one leads backward. */
  static int renumbered(int vertices, int edges, int[] places) {
    int result = 0;
    for (int rest = edges; rest != 0; rest &= rest - 1) {
      int index = Integer.numberOfTrailingZeros(rest);
      int to = TARGETS[index];
      int newFrom = place(vertices, places, index - Cell.edgeIndex(0, to));
      int newTo = place(vertices, places, to);
      if (newFrom >= newTo) {
        return -1;
      }
      result |= 1 << Cell.edgeIndex(newFrom, newTo);
    }
    return result;
  }

  private static int place(int vertices, int[] places, int vertex) {
    return vertex == 0 || vertex == vertices - 1 ? vertex : places[vertex - 1];
  }

  /** The operations in the order of a new numbering. */
  static int renumberedOperations(int operations, int[] places) {
    int interior = places.length;
    int result = 0;
    for (int i = 0; i < interior; i++) {
      int operation = operations >>> (2 * (interior - 1 - i)) & 3;
      result |= operation << (2 * (interior - places[i]));
    }
    return result;
  }

  static Cell canonical(Cell cell) {
    int bestEdges = cell.edges();
    int bestOperations = cell.operations();
    for (int[] places : PERMUTATIONS[cell.vertices() - 2]) {
      int edges = renumbered(cell.vertices(), cell.edges(), places);
      if (edges >= 0 && edges <= bestEdges) {
        int operations = renumberedOperations(cell.operations(), places);
        if (edges < bestEdges || operations < bestOperations) {
          bestEdges = edges;
          bestOperations = operations;
        }
      }
    }
    return new Cell(cell.vertices(), bestEdges, bestOperations);
  }

  private static int[][][] permutations() {
    int[][][] all = new int[Cell.MOST_VERTICES - 1][][];
    all[0] = new int[][] {{}};
    for (int count = 1; count < all.length; count++) {
      int[][] smaller = all[count - 1];
      all[count] = new int[smaller.length * count][];
      for (int i = 0; i < all[count].length; i++) {
        int place = i % count;
        int[] longer = new int[count];
        for (int k = 0, next = 0; k < count; k++) {
          longer[k] = k == place ? count : smaller[i / count][next++];
        }
        all[count][i] = longer;
      }
    }
    return all;
  }

  /** The vertex that each edge leads to, by edge index. */
  private static final int[] TARGETS = targets();

  private static int[] targets() {
    int[] targets = new int[Cell.edgeIndex(0, Cell.MOST_VERTICES)];
    for (int to = 1; to < Cell.MOST_VERTICES; to++) {
      for (int from = 0; from < to; from++) {
        targets[Cell.edgeIndex(from, to)] = to;
      }
    }
    return targets;
  }
}
