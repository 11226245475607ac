package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.runtime.journal.JournalRecord.TrainingProgress;
import org.supernet4j.runtime.naming.KebabCase;
import org.supernet4j.runtime.report.chart.Axis;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.chart.Line;
import org.supernet4j.runtime.report.chart.LineChart;
import org.supernet4j.runtime.report.chart.LinearScale;
import org.supernet4j.runtime.report.chart.Point;
import org.supernet4j.runtime.report.number.Quantity;

/** Training losses over the steps, a curve for each role of subnets. */
final class LossFigure {
  private LossFigure() {}

  static Figure of(List<TrainingProgress> training) {
    List<Line> lines = new ArrayList<>();
    for (Draw.Role role : Draw.Role.values()) {
      List<Point> points = points(training, role);
      if (!points.isEmpty()) {
        lines.add(line(KebabCase.of(role), points, lines.size()));
      }
    }
    double[] range = Curves.usualRange(lines);
    lines.replaceAll(line -> line.withFaint(Curves.clamped(line.faint(), range[0], range[1])));
    String title = "Training loss";
    return Figure.of(
        title,
        "Means of neighbouring steps, smoothed; behind them the means as they were.",
        lines.stream().map(Line::legend).toList(),
        new LineChart(
            title,
            "Loss of subnets by role over the training steps",
            new Axis(
                "training step",
                LinearScale.exactly(0, training.get(training.size() - 1).lastStep() + 1.0),
                Quantity.COUNT),
            Axis.over("loss", Quantity.PLAIN, range[0], range[1]),
            lines,
            false));
  }

  private static Line line(String role, List<Point> points, int index) {
    List<Point> fewer = Curves.thinned(points);
    List<Point> smooth = Curves.smoothed(fewer);
    return new Line(
        role + " subnets",
        role
            + " subnets: loss "
            + Quantity.PLAIN.exact(smooth.get(smooth.size() - 1).y())
            + " at the end",
        smooth,
        fewer,
        List.of(),
        index);
  }

  private static List<Point> points(List<TrainingProgress> training, Draw.Role role) {
    return training.stream()
        .filter(progress -> progress.roles().containsKey(role))
        .map(
            progress ->
                new Point(
                    (progress.firstStep() + progress.lastStep()) / 2.0,
                    progress.roles().get(role).loss()))
        .filter(point -> Double.isFinite(point.y()))
        .toList();
  }
}
