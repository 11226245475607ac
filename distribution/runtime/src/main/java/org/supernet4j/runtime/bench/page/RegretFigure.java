package org.supernet4j.runtime.bench.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.bench.SearcherResult;
import org.supernet4j.runtime.bench.SearcherResult.Spread;
import org.supernet4j.runtime.report.chart.Axis;
import org.supernet4j.runtime.report.chart.BandChart;
import org.supernet4j.runtime.report.chart.BandChart.Band;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.chart.Line;
import org.supernet4j.runtime.report.chart.LinearScale;
import org.supernet4j.runtime.report.chart.LogScale;
import org.supernet4j.runtime.report.chart.Point;
import org.supernet4j.runtime.report.number.Quantity;

/** How far searches are from the best of the table, over what they have spent. */
final class RegretFigure {
  private static final double LEAST = 0.01;
  private static final double MOST = 100;

  private final BenchResult result;
  private final List<Double> grid;

  RegretFigure(BenchResult result, List<Double> grid) {
    this.result = result;
    this.grid = grid;
  }

  /** Medians within quartiles. */
  Figure medians() {
    return draw(
        "Median regret, between the quartiles",
        "The line is the median of the searches, the band their middle half. Distances below "
            + LEAST
            + " points are drawn at "
            + LEAST
            + ".",
        Spread::median,
        Spread::low,
        Spread::high);
  }

  /** Means within two standard errors. */
  Figure means() {
    return draw(
        "Mean regret, within two standard errors",
        "The line is the mean of the searches, the band two standard errors of it each way.",
        Spread::mean,
        spread -> spread.mean() - 2 * spread.error(),
        spread -> spread.mean() + 2 * spread.error());
  }

  private Figure draw(
      String title,
      String note,
      ToDoubleFunction<Spread> middle,
      ToDoubleFunction<Spread> low,
      ToDoubleFunction<Spread> high) {
    List<Band> bands = new ArrayList<>();
    for (SearcherResult searcher : result.searchers()) {
      List<Point> line = points(searcher, middle);
      if (!line.isEmpty()) {
        String hover = searcher.name() + ", " + searcher.searches() + " searches";
        bands.add(
            new Band(
                new Line(searcher.name(), hover, line, List.of(), List.of(), bands.size()),
                points(searcher, high),
                points(searcher, low)));
      }
    }
    double greatest =
        bands.stream().flatMap(band -> band.high().stream()).mapToDouble(Point::y).max().orElse(1);
    double least =
        bands.stream()
            .flatMap(band -> band.low().stream())
            .mapToDouble(Point::y)
            .min()
            .orElse(LEAST);
    String unit = result.config().budget().queries().isPresent() ? "queries" : "seconds";
    Axis across = new Axis(unit, LinearScale.exactly(0, grid.get(grid.size() - 1)), Quantity.COUNT);
    Axis up =
        new Axis(
            "points below the best",
            LogScale.over(least, Math.max(greatest, 2 * least)),
            Quantity.PLAIN);
    return Figure.of(
        title,
        note,
        bands.stream().map(band -> band.line().legend()).toList(),
        new BandChart(title, bands.size() + " searchers", across, up, bands));
  }

  private List<Point> points(SearcherResult searcher, ToDoubleFunction<Spread> worth) {
    List<Point> points = new ArrayList<>();
    for (double spent : grid) {
      Optional<Spread> spread = searcher.at(spent);
      if (spread.isPresent()) {
        double regret = (result.best() - worth.applyAsDouble(spread.get())) * MOST;
        points.add(new Point(spent, Math.min(MOST, Math.max(LEAST, regret))));
      }
    }
    return points;
  }
}
