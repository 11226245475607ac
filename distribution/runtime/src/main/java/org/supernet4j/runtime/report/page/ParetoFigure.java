package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.chart.Dot;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.chart.Figure.LegendEntry;
import org.supernet4j.runtime.report.chart.Point;
import org.supernet4j.runtime.report.chart.ScatterChart;

/**
 * One measure of subnets against another, with the Pareto front marked.
 *
 * @param up the upright measure
 * @param across the level measure
 * @param best the best network
 * @param stairs whether the front is bordered by a line; it has one in two measures alone
 */
record ParetoFigure(Measure up, Measure across, Optional<SubnetResult> best, boolean stairs) {
  private static final int MOST_NAMES = 40;

  /** Draws subnets whose measures are finite. */
  Figure draw(List<SubnetResult> results) {
    String title = Words.capital(up.name()) + " against " + across.name();
    String description =
        Words.count(results.size(), "subnet")
            + ", "
            + results.stream().filter(SubnetResult::onFront).count()
            + " of them on the Pareto front";
    boolean named = results.size() <= MOST_NAMES;
    return Figure.of(
        title,
        "",
        List.of(
            new LegendEntry("mark dot-best", "best network"),
            new LegendEntry("mark dot-front", "on the Pareto front"),
            new LegendEntry("mark dot-plain", "beaten by another")),
        new ScatterChart(
            title,
            description,
            across.axis(results),
            up.axis(results),
            results.stream().map(result -> dot(result, named)).toList(),
            stairs ? border(results) : List.of()));
  }

  private Dot dot(SubnetResult result, boolean named) {
    Dot.Kind kind = result.onFront() ? Dot.Kind.FRONT : Dot.Kind.PLAIN;
    if (best.isPresent() && best.get().equals(result)) {
      kind = Dot.Kind.BEST;
    }
    String hover =
        result.architecture().id()
            + "\n"
            + up.name()
            + " "
            + up.text(result)
            + "\n"
            + across.name()
            + " "
            + across.text(result)
            + (result.onFront() ? "\non the Pareto front" : "");
    boolean labelled = named || kind == Dot.Kind.BEST;
    return new Dot(
        place(result), labelled ? SubnetName.of(result.architecture()) : "", hover, kind);
  }

  private Point place(SubnetResult result) {
    return new Point(across.of(result), up.of(result));
  }

  /** The border of what the front beats, as stairs. */
  private List<Point> border(List<SubnetResult> results) {
    List<Point> front =
        results.stream()
            .filter(SubnetResult::onFront)
            .map(this::place)
            .sorted(Comparator.comparingDouble(Point::x))
            .toList();
    List<Point> border = new ArrayList<>();
    for (Point point : front) {
      if (!border.isEmpty()) {
        Point before = border.get(border.size() - 1);
        border.add(
            across.direction() == Direction.MINIMIZE
                ? new Point(point.x(), before.y())
                : new Point(before.x(), point.y()));
      }
      border.add(point);
    }
    return border;
  }
}
