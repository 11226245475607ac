package org.supernet4j.searchspaces.nasbench101;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * All cells, each network once. A graph is looked at only in its least numbering, and labellings of
 * it only up to its own symmetries, so that no two cells ever need be compared.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.2")
public final class CellEnumeration {
  private CellEnumeration() {}

  /**
   * The canonical cells of at most so many vertices, in their order. Lazy; more vertices take
   * longer, 7 less than a second.
   *
   * @throws IllegalArgumentException unless the number is from 2 to 7
   */
  public static Stream<Cell> upTo(int vertices) {
    require(vertices);
    return IntStream.rangeClosed(2, vertices)
        .boxed()
        .flatMap(each -> graphs(each).boxed().flatMap(edges -> cells(each, edges)));
  }

  private static Stream<Cell> cells(int vertices, int edges) {
    return Arrays.stream(labellings(vertices, edges))
        .mapToObj(operations -> new Cell(vertices, edges, operations));
  }

  private static void require(int vertices) {
    if (vertices < 2 || vertices > Cell.MOST_VERTICES) {
      throw new IllegalArgumentException(
          "cells have 2 to " + Cell.MOST_VERTICES + " vertices, found " + vertices);
    }
  }

  /** The edges of graphs whose vertices are all used. */
  private static IntStream graphs(int vertices) {
    return IntStream.range(0, 1 << Cell.edgeIndex(0, vertices))
        .filter(edges -> Integer.bitCount(edges) <= Cell.MOST_EDGES)
        .filter(edges -> CellBits.isConnected(vertices, edges));
  }

  /** The operations of the cells with these edges whose canonical numbering this is. */
  private static int[] labellings(int vertices, int edges) {
    Stream.Builder<int[]> found = Stream.builder();
    for (int[] places : CellBits.permutations(vertices - 2)) {
      int renumbered = CellBits.renumbered(vertices, edges, places);
      if (renumbered >= 0 && renumbered < edges) {
        return new int[0];
      } else if (renumbered == edges) {
        found.add(places);
      }
    }
    int[][] symmetries = found.build().toArray(int[][]::new);
    return IntStream.range(0, 1 << (2 * (vertices - 2)))
        .filter(operations -> (operations & operations >>> 1 & 0x155) == 0)
        .filter(operations -> isLeast(operations, symmetries))
        .toArray();
  }

  private static boolean isLeast(int operations, int[][] symmetries) {
    for (int[] places : symmetries) {
      if (CellBits.renumberedOperations(operations, places) < operations) {
        return false;
      }
    }
    return true;
  }

  /**
   * The hashes of all cells of at most so many vertices, sorted; worked out on all cores.
   *
   * @throws IllegalArgumentException unless the number is from 2 to 7
   */
  public static List<String> hashes(int vertices) {
    require(vertices);
    ThreadLocal<CellHashes> workspaces = ThreadLocal.withInitial(CellHashes::new);
    List<String> hashes = new ArrayList<>();
    // The largest graphs first: the compiler then sees loops over many lanes.
    for (int count = vertices; count >= 2; count--) {
      hashes.addAll(hashes(count, workspaces));
    }
    String[] sorted = hashes.toArray(String[]::new);
    Arrays.parallelSort(sorted);
    return List.of(sorted);
  }

  private static List<String> hashes(int vertices, ThreadLocal<CellHashes> workspaces) {
    return graphs(vertices)
        .parallel()
        .boxed()
        .flatMap(edges -> hashes(vertices, edges, workspaces.get()))
        .toList();
  }

  private static Stream<String> hashes(int vertices, int edges, CellHashes workspace) {
    int[] labellings = labellings(vertices, edges);
    return labellings.length == 0
        ? Stream.empty()
        : Arrays.stream(workspace.of(vertices, edges, labellings));
  }
}
