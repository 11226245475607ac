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
   * longer, 7 about a second.
   *
   * @throws IllegalArgumentException unless the number is from 2 to 7
   */
  public static Stream<Cell> upTo(int vertices) {
    if (vertices < 2 || vertices > Cell.MOST_VERTICES) {
      throw new IllegalArgumentException(
          "cells have 2 to " + Cell.MOST_VERTICES + " vertices, found " + vertices);
    }
    return IntStream.rangeClosed(2, vertices).boxed().flatMap(CellEnumeration::of);
  }

  private static Stream<Cell> of(int vertices) {
    return IntStream.range(0, 1 << Cell.edgeIndex(0, vertices))
        .filter(edges -> Integer.bitCount(edges) <= Cell.MOST_EDGES)
        .filter(edges -> CellBits.isConnected(vertices, edges))
        .boxed()
        .flatMap(edges -> labellings(vertices, edges));
  }

  /** The cells with these edges whose canonical numbering this is. */
  private static Stream<Cell> labellings(int vertices, int edges) {
    List<int[]> symmetries = new ArrayList<>();
    for (int[] places : CellBits.permutations(vertices - 2)) {
      int renumbered = CellBits.renumbered(vertices, edges, places);
      if (renumbered >= 0 && renumbered < edges) {
        return Stream.empty();
      } else if (renumbered == edges) {
        symmetries.add(places);
      }
    }
    return IntStream.range(0, 1 << (2 * (vertices - 2)))
        .filter(operations -> (operations & operations >>> 1 & 0x155) == 0)
        .filter(
            operations ->
                symmetries.stream()
                    .allMatch(
                        places -> CellBits.renumberedOperations(operations, places) >= operations))
        .mapToObj(operations -> new Cell(vertices, edges, operations));
  }

  /** The hashes of all cells of at most so many vertices, sorted; worked out on all cores. */
  public static List<String> hashes(int vertices) {
    Cell[] cells = upTo(vertices).toArray(Cell[]::new);
    String[] hashes = Arrays.stream(cells).parallel().map(Cell::hash).toArray(String[]::new);
    Arrays.parallelSort(hashes);
    return List.of(hashes);
  }
}
