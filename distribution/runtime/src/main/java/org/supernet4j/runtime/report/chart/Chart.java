package org.supernet4j.runtime.report.chart;

/** Something that can be drawn in a frame. */
@FunctionalInterface
public interface Chart {
  /** The drawing as SVG. */
  String svg(Frame frame);
}
