package org.supernet4j.runtime.report.chart;

import java.util.ArrayList;
import java.util.List;

/** Names beside marks: the best first, each where it covers neither a mark nor another name. */
final class DotLabels {
  private static final double GAP = 5;

  private final Plot plot;
  private final List<Box> taken = new ArrayList<>();

  private DotLabels(Plot plot) {
    this.plot = plot;
  }

  /** An area in pixels. */
  private record Box(double left, double top, double right, double bottom) {
    boolean meets(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  static void draw(List<Dot> dots, Plot plot, Svg svg) {
    DotLabels labels = new DotLabels(plot);
    dots.forEach(dot -> labels.taken.add(labels.area(dot)));
    svg.open("g", "class", "names");
    for (int i = dots.size() - 1; i >= 0; i--) {
      if (!dots.get(i).label().isEmpty()) {
        labels.place(dots.get(i), svg);
      }
    }
    svg.close();
  }

  private Box area(Dot dot) {
    double x = plot.x(dot.place().x());
    double y = plot.y(dot.place().y());
    double radius = dot.kind().radius();
    return new Box(x - radius, y - radius, x + radius, y + radius);
  }

  private void place(Dot dot, Svg svg) {
    Box mark = area(dot);
    double width = Lettering.width(dot.label());
    double middle = (mark.top + mark.bottom) / 2;
    double centre = (mark.left + mark.right) / 2;
    double half = Lettering.LINE / 2;
    List<Box> places =
        List.of(
            new Box(mark.left - GAP - width, middle - half, mark.left - GAP, middle + half),
            new Box(centre - width / 2, mark.top - 2 * half, centre + width / 2, mark.top),
            new Box(mark.left - width, mark.top - 2 * half, mark.left, mark.top),
            new Box(mark.right, mark.top - 2 * half, mark.right + width, mark.top),
            new Box(mark.right + GAP, middle - half, mark.right + GAP + width, middle + half),
            new Box(centre - width / 2, mark.bottom, centre + width / 2, mark.bottom + 2 * half));
    for (Box place : places) {
      if (isInside(place) && taken.stream().noneMatch(place::meets)) {
        taken.add(place);
        svg.element(
            "text",
            dot.label(),
            "class",
            dot.kind().style(),
            "text-anchor",
            "middle",
            "x",
            (place.left + place.right) / 2,
            "y",
            place.bottom - 3);
        return;
      }
    }
  }

  private boolean isInside(Box box) {
    return box.left >= plot.left()
        && box.right <= plot.right()
        && box.top >= 0
        && box.bottom <= plot.bottom() + Lettering.LINE / 2;
  }
}
