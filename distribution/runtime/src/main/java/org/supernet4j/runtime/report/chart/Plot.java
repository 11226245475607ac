package org.supernet4j.runtime.report.chart;

import java.util.List;

/** The ground of a chart: axes with marks and labels, and where figures lie between them. */
final class Plot {
  private static final double TOP = 14;
  private static final double GAP = 8;
  private static final double BOTTOM = 44;

  private final Frame frame;
  private final Axis across;
  private final Axis up;
  private final double left;
  private final double right;
  private final double bottom;

  /**
   * @param margin room on the right, in pixels, for labels beside the ground
   */
  Plot(Frame frame, Axis across, Axis up, double margin) {
    this.frame = frame;
    this.across = across;
    this.up = up;
    double widest =
        up.scale().ticks(frame.rows()).stream()
            .mapToDouble(tick -> Lettering.width(up.text(tick)))
            .max()
            .orElse(0);
    left = widest + Lettering.LINE + 2.5 * GAP;
    right = frame.width() - Math.max(margin, 2 * GAP);
    bottom = frame.height() - BOTTOM;
  }

  /** The level coordinate of a figure, in pixels. */
  double x(double value) {
    return left + across.scale().place(value) * (right - left);
  }

  /** The upright coordinate of a figure, in pixels. */
  double y(double value) {
    return bottom - up.scale().place(value) * (bottom - TOP);
  }

  double left() {
    return left;
  }

  double right() {
    return right;
  }

  double top() {
    return TOP;
  }

  double bottom() {
    return bottom;
  }

  /** Draws axes and grid. */
  void drawOn(Svg svg) {
    svg.open("g", "class", "axis");
    for (Scale.Tick tick : up.scale().ticks(frame.rows())) {
      double y = y(tick.value());
      svg.leaf("line", "class", "grid", "x1", left, "x2", right, "y1", y, "y2", y);
      svg.element("text", up.text(tick), "x", left - GAP, "y", y + 4, "text-anchor", "end");
    }
    drawLevelTicks(svg);
    svg.leaf("line", "class", "base", "x1", left, "x2", right, "y1", bottom, "y2", bottom);
    double middle = (TOP + bottom) / 2;
    svg.element(
        "text",
        up.label(),
        "class",
        "label",
        "text-anchor",
        "middle",
        "transform",
        "translate(" + Svg.number(Lettering.LINE - 2) + " " + Svg.number(middle) + ") rotate(-90)");
    svg.element(
        "text",
        across.label(),
        "class",
        "label",
        "text-anchor",
        "middle",
        "x",
        (left + right) / 2,
        "y",
        frame.height() - 6);
    svg.close();
  }

  private void drawLevelTicks(Svg svg) {
    List<Scale.Tick> ticks = across.scale().ticks(frame.columns());
    double free = Double.NEGATIVE_INFINITY;
    for (Scale.Tick tick : ticks) {
      double x = x(tick.value());
      double half = Lettering.width(across.text(tick)) / 2;
      svg.leaf("line", "class", "base", "x1", x, "x2", x, "y1", bottom, "y2", bottom + 4);
      double middle = Math.min(x, frame.width() - half);
      if (middle - half > free) {
        svg.element(
            "text",
            across.text(tick),
            "x",
            middle,
            "y",
            bottom + Lettering.LINE + 4,
            "text-anchor",
            "middle");
        free = middle + half + GAP;
      }
    }
  }
}
