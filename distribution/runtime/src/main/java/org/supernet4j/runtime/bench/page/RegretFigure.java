package org.supernet4j.runtime.bench.page;

import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int MOST_BANDS = 4;
  private static final int MOST_SHADED = 3;

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
        "The line is the median of the searches, the band their middle half.",
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
        spread -> spread.mean() - margin(spread),
        spread -> spread.mean() + margin(spread));
  }

  /** Two standard errors; none where there is one search alone. */
  private static double margin(Spread spread) {
    return Double.isNaN(spread.error()) ? 0 : 2 * spread.error();
  }

  private Figure draw(
      String title,
      String note,
      ToDoubleFunction<Spread> middle,
      ToDoubleFunction<Spread> low,
      ToDoubleFunction<Spread> high) {
    List<SearcherResult> shaded = shaded(middle);
    List<Band> bands = new ArrayList<>();
    for (SearcherResult searcher : result.searchers()) {
      List<Point> line = points(searcher, middle);
      if (!line.isEmpty()) {
        String hover = searcher.name() + ", " + searcher.searches() + " searches";
        bands.add(
            new Band(
                new Line(searcher.name(), hover, line, List.of(), List.of(), bands.size()),
                points(searcher, high),
                points(searcher, low),
                shaded.contains(searcher)));
      }
    }
    double greatest =
        bands.stream().flatMap(band -> band.high().stream()).mapToDouble(Point::y).max().orElse(1);
    double least =
        bands.stream()
            .flatMap(band -> (band.shaded() ? band.low() : band.line().points()).stream())
            .mapToDouble(Point::y)
            .min()
            .orElse(LEAST);
    List<Band> drawn = bands.stream().map(band -> notBelow(least, band)).toList();
    String unit = result.config().budget().unit();
    Axis across = new Axis(unit, LinearScale.exactly(0, grid.get(grid.size() - 1)), Quantity.COUNT);
    Axis up =
        new Axis(
            "points below the best",
            LogScale.over(least, Math.max(greatest, 2 * least)),
            Quantity.PLAIN);
    return Figure.of(
        title,
        note
            + (shaded.size() < bands.size()
                ? " Bands of all but the best " + MOST_SHADED + " show where a line is pointed at."
                : "")
            + " Distances below "
            + LEAST
            + " points are drawn at "
            + LEAST
            + ".",
        bands.stream().map(Band::legend).toList(),
        new BandChart(title, bands.size() + " searchers", across, up, drawn));
  }

  /** A band cut at the lower edge of the chart, which only what is always shown sets. */
  private static Band notBelow(double least, Band band) {
    List<Point> low =
        band.low().stream().map(each -> new Point(each.x(), Math.max(least, each.y()))).toList();
    return new Band(band.line(), low, band.high(), band.shaded());
  }

  /** Those whose bands are always shown: all of a few, else the best at their ends. */
  private List<SearcherResult> shaded(ToDoubleFunction<Spread> worth) {
    if (result.searchers().size() <= MOST_BANDS) {
      return result.searchers();
    }
    return result.searchers().stream()
        .filter(searcher -> searcher.at(searcher.limit()).isPresent())
        .sorted(
            Comparator.comparingDouble(
                searcher -> -worth.applyAsDouble(searcher.at(searcher.limit()).orElseThrow())))
        .limit(MOST_SHADED)
        .toList();
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
