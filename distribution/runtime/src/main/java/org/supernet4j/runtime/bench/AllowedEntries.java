package org.supernet4j.runtime.bench;

import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.api.searcher.Constraint;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.table.Table;

/**
 * The entries of a table that searches may find.
 *
 * @param architectures those within all ranges, at least one
 * @param count the number of all entries of the table
 * @param ranges what costs must lie in; empty where every entry is allowed
 */
public record AllowedEntries(List<Architecture> architectures, int count, List<Constraint> ranges) {
  public AllowedEntries {
    architectures = List.copyOf(architectures);
    ranges = List.copyOf(ranges);
  }

  /**
   * The entries within constraints.
   *
   * @throws IllegalArgumentException if there is none
   */
  static AllowedEntries of(Table table, Constraints constraints) {
    List<Architecture> all = table.architectures();
    List<Architecture> allowed =
        constraints.list().isEmpty()
            ? all
            : all.parallelStream().filter(constraints::isFeasible).toList();
    AllowedEntries entries = new AllowedEntries(allowed, all.size(), constraints.list());
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "constraints: table "
              + table.name()
              + " records no network with "
              + entries.text()
              + "; widen the ranges");
    }
    return entries;
  }

  /** The ranges in words; empty where there is none. */
  public String text() {
    return ranges.stream().map(Constraint::toString).collect(Collectors.joining(" and "));
  }
}
