package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.supernet4j.runtime.report.chart.Line;
import org.supernet4j.runtime.report.chart.Point;

/** Curves made fit to look at. */
final class Curves {
  private static final int MOST_POINTS = 400;
  private static final int SMOOTHING = 25;
  private static final double OUTLIERS = 0.01;

  private Curves() {}

  /** At most some hundred points, each the mean of its neighbourhood. */
  static List<Point> thinned(List<Point> points) {
    int step = (points.size() + MOST_POINTS - 1) / MOST_POINTS;
    List<Point> fewer = new ArrayList<>();
    for (int i = 0; i < points.size(); i += step) {
      fewer.add(mean(points.subList(i, Math.min(points.size(), i + step))));
    }
    return fewer;
  }

  /**
   * Each point at the mean height of its neighbours, a twenty-fifth of the curve on each side. At
   * the steep beginning as many on the left as on the right; at the end as many as there are.
   */
  static List<Point> smoothed(List<Point> points) {
    int reach = points.size() / SMOOTHING;
    List<Point> smooth = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      int side = Math.min(reach, i);
      int end = Math.min(points.size(), i + side + 1);
      smooth.add(new Point(points.get(i).x(), mean(points.subList(i - side, end)).y()));
    }
    return smooth;
  }

  /** The least and the greatest height of curves, but for rare outliers of those behind them. */
  static double[] usualRange(List<Line> lines) {
    double[] details =
        lines.stream()
            .flatMap(line -> line.faint().stream())
            .mapToDouble(Point::y)
            .sorted()
            .toArray();
    int outliers = (int) (details.length * OUTLIERS);
    DoubleSummaryStatistics range =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::y)
            .summaryStatistics();
    range.accept(details[outliers]);
    range.accept(details[details.length - 1 - outliers]);
    return new double[] {range.getMin(), range.getMax()};
  }

  /** The points with their heights kept between two. */
  static List<Point> clamped(List<Point> points, double low, double high) {
    return points.stream()
        .map(point -> new Point(point.x(), Math.min(high, Math.max(low, point.y()))))
        .toList();
  }

  private static Point mean(List<Point> points) {
    return new Point(
        points.stream().mapToDouble(Point::x).average().orElseThrow(),
        points.stream().mapToDouble(Point::y).average().orElseThrow());
  }
}
