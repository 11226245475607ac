package org.supernet4j.cli.progress;

import java.util.Optional;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.runtime.report.number.Quantity;

/** The best value so far of a figure. */
final class Best {
  private final String name;
  private final Direction direction;
  private Optional<Double> value = Optional.empty();

  /**
   * Nothing so far.
   *
   * @param name of the figure, such as {@code accuracy}
   */
  Best(String name, Direction direction) {
    this.name = name;
    this.direction = direction;
  }

  void offer(double offered) {
    if (value.isEmpty() || direction.isBetter(offered, value.get())) {
      value = Optional.of(offered);
    }
  }

  /** For example {@code best accuracy 97.10%}; empty as long as there is none. */
  Optional<String> text() {
    return value.map(best -> "best " + name + " " + Quantity.ofObjective(name).brief(best));
  }
}
