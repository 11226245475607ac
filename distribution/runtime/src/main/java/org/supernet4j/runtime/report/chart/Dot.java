package org.supernet4j.runtime.report.chart;

import org.supernet4j.runtime.naming.KebabCase;

/**
 * A mark in a scatter chart.
 *
 * @param place where it stands
 * @param label its name beside it, where there is room; empty for none
 * @param hover what is said of it
 * @param kind how it looks
 */
public record Dot(Point place, String label, String hover, Kind kind) {

  /** How a mark looks; later kinds are drawn over earlier ones. */
  public enum Kind {
    /** One of many. */
    PLAIN(3.5),
    /** A member of the Pareto front. */
    FRONT(4.5),
    /** The best of all. */
    BEST(5.5);

    private final double radius;

    Kind(double radius) {
      this.radius = radius;
    }

    /** Its class in the style sheet. */
    public String style() {
      return "dot-" + KebabCase.of(this);
    }

    /** In pixels. */
    double radius() {
      return radius;
    }
  }
}
