package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.supernet4j.api.report.RunEvent.DynamicsMeasured;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.chart.Axis;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.chart.Line;
import org.supernet4j.runtime.report.chart.LineChart;
import org.supernet4j.runtime.report.chart.LinearScale;
import org.supernet4j.runtime.report.chart.Point;
import org.supernet4j.runtime.report.number.Quantity;

/**
 * The leading measure of subnets while the supernet was trained: a curve for each, the best first.
 */
final class DynamicsFigure {
  private static final int MOST_LINES = 27;
  private static final int MOST_NAMED = 12;
  private static final int LONGEST_NAME = 12;

  private DynamicsFigure() {}

  static Figure of(List<DynamicsMeasured> dynamics) {
    Map<Architecture, NavigableMap<Long, Measured>> looks = new LinkedHashMap<>();
    for (DynamicsMeasured look : dynamics) {
      looks
          .computeIfAbsent(look.architecture(), architecture -> new TreeMap<>())
          .put(look.step(), look.measures().leading());
    }
    List<Architecture> bestFirst =
        looks.keySet().stream()
            .sorted(
                Comparator.comparingDouble(
                        (Architecture architecture) ->
                            looks.get(architecture).lastEntry().getValue().score())
                    .reversed())
            .limit(MOST_LINES)
            .toList();
    List<Line> lines = new ArrayList<>();
    for (Architecture architecture : bestFirst) {
      lines.add(line(architecture, looks.get(architecture), lines.size()));
    }
    return figure(lines, looks.size(), dynamics.get(0).measures());
  }

  private static Figure figure(List<Line> lines, int known, Measures measures) {
    String measure = measures.leading().name();
    DoubleSummaryStatistics heights =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::y)
            .summaryStatistics();
    double last =
        lines.stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Point::x)
            .max()
            .orElse(1);
    String title = Words.capital(measure) + " of subnets during training";
    String note =
        "With the supernet's weights, on "
            + Words.count(measures.examples(), "validation example")
            + (known > lines.size() ? "; the best " + lines.size() + " of " + known : "")
            + ".";
    boolean named =
        lines.size() <= MOST_NAMED
            && lines.stream().allMatch(line -> line.name().length() <= LONGEST_NAME);
    return Figure.of(
        title,
        note,
        lines.stream().map(Line::legend).toList(),
        new LineChart(
            title,
            Words.capital(measure)
                + " of "
                + Words.count(lines.size(), "subnet")
                + " over the training steps",
            new Axis("training step", LinearScale.exactly(0, last), Quantity.COUNT),
            Axis.over(
                measure,
                Quantity.of(measures.leading().unit()),
                heights.getMin(),
                heights.getMax()),
            lines,
            named));
  }

  private static Line line(
      Architecture architecture, NavigableMap<Long, Measured> looks, int index) {
    String name = SubnetName.of(architecture);
    List<Point> points = new ArrayList<>();
    List<String> marks = new ArrayList<>();
    looks.forEach(
        (step, measured) -> {
          points.add(new Point(step, measured.value()));
          marks.add(name + " after " + Words.count(step, "step") + ": " + Quantity.exact(measured));
        });
    String end = Quantity.exact(looks.lastEntry().getValue());
    return new Line(
        name, architecture.id() + "\n" + end + " at the end", points, List.of(), marks, index);
  }
}
