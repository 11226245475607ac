package org.supernet4j.api.task;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;

/**
 * How good a network is on some examples: the values of a task's measures, the leading one first.
 *
 * @param all in the order of the task, at least one, each name once
 * @param examples the number of examples looked at; 0 where it is not known
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Measures(List<Measured> all, long examples) {
  public Measures {
    all = List.copyOf(all);
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no measure; give at least one");
    }
    if (all.stream().map(Measured::name).distinct().count() < all.size()) {
      throw new IllegalArgumentException("two measures have the same name, found " + names(all));
    }
  }

  /** The one that leads: the first. */
  public Measured leading() {
    return all.get(0);
  }

  /** A measure, if it is among these. */
  public Optional<Measured> find(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /**
   * The value of a measure.
   *
   * @throws IllegalArgumentException if it is not among these, naming those that are
   */
  public double value(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no measure '" + name + "'; there are " + names(all)))
        .value();
  }

  private static String names(List<Measured> measured) {
    return measured.stream().map(Measured::name).collect(Collectors.joining(", "));
  }
}
