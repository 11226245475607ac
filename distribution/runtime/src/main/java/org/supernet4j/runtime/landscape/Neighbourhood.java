package org.supernet4j.runtime.landscape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Table;

/** Which recorded architectures are one edit apart. An edit can be undone by an edit. */
final class Neighbourhood {
  private static final int ABSENT = -1;

  private final int[][] neighbours;
  private final boolean complete;

  private Neighbourhood(int[][] neighbours, boolean complete) {
    this.neighbours = neighbours;
    this.complete = complete;
  }

  static Neighbourhood of(Table table) {
    List<Architecture> architectures = table.architectures();
    Map<Architecture, Integer> places = places(architectures);
    List<int[]> reached =
        architectures.parallelStream()
            .map(architecture -> reached(table, architecture, places))
            .toList();
    List<TreeSet<Integer>> found =
        Stream.generate(() -> new TreeSet<Integer>()).limit(architectures.size()).toList();
    boolean complete = !table.isSample();
    for (int place = 0; place < architectures.size(); place++) {
      for (int other : reached.get(place)) {
        if (other == ABSENT) {
          complete = false;
        } else if (other != place) {
          found.get(place).add(other);
          found.get(other).add(place);
        }
      }
    }
    return new Neighbourhood(
        found.stream()
            .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
            .toArray(int[][]::new),
        complete);
  }

  private static int[] reached(
      Table table, Architecture architecture, Map<Architecture, Integer> places) {
    return table
        .space()
        .neighbours(architecture)
        .mapToInt(next -> places.getOrDefault(next, ABSENT))
        .toArray();
  }

  static Map<Architecture, Integer> places(List<Architecture> architectures) {
    Map<Architecture, Integer> places = new HashMap<>();
    IntStream.range(0, architectures.size())
        .forEach(place -> places.put(architectures.get(place), place));
    return places;
  }

  /** The number of architectures. */
  int count() {
    return neighbours.length;
  }

  /** The places next to a place, ascending; not to be changed. */
  int[] of(int place) {
    return neighbours[place];
  }

  /** Whether every neighbour of a recorded architecture is recorded: the table is no sample. */
  boolean isComplete() {
    return complete;
  }

  /** The number of pairs of neighbours, each once. */
  long pairs() {
    return Stream.of(neighbours).mapToLong(each -> each.length).sum() / 2;
  }
}
