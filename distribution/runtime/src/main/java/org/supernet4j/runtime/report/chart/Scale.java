package org.supernet4j.runtime.report.chart;

import java.util.List;

/** Where figures lie along an axis. */
public interface Scale {
  /** The place of a figure: 0 at the beginning of the axis, 1 at its end. */
  double place(double value);

  /**
   * Round figures to mark.
   *
   * @param most about how many there is room for
   */
  List<Tick> ticks(int most);

  /**
   * A figure marked on an axis.
   *
   * @param value the figure
   * @param step the distance to its neighbour
   */
  record Tick(double value, double step) {}
}
