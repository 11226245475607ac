package org.supernet4j.runtime.report.page;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.supernet4j.api.report.RunEvent.FinalistRetrained;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.chart.Axis;
import org.supernet4j.runtime.report.chart.Dot;
import org.supernet4j.runtime.report.chart.Figure;
import org.supernet4j.runtime.report.chart.Point;
import org.supernet4j.runtime.report.chart.ScatterChart;
import org.supernet4j.runtime.report.number.Quantity;
import org.supernet4j.runtime.statistics.Correlations;
import org.supernet4j.runtime.statistics.Estimate;

/**
 * Whether the supernet ranks subnets as training alone does.
 *
 * @param rows the coefficients; none where there are too few finalists
 * @param remark what to keep in mind
 * @param figures the picture of both columns
 */
record RankingView(List<Row> rows, String remark, List<Figure> figures) {
  private static final int FEW = 10;
  private static final int MOST_NAMES = 40;

  /** A coefficient. */
  record Row(String coefficient, String value, String interval, String meaning) {}

  /** Whether there are coefficients. */
  boolean hasRows() {
    return !rows.isEmpty();
  }

  static RankingView of(RunReport report) {
    List<SubnetResult> retrained =
        report.subnets().stream().filter(subnet -> subnet.retrained().isPresent()).toList();
    return new RankingView(
        report.correlations().map(RankingView::rows).orElse(List.of()),
        remark(retrained.size(), report.correlations().isPresent()),
        retrained.size() < 2 ? List.of() : List.of(figure(report, retrained)));
  }

  private static List<Row> rows(Correlations found) {
    return List.of(
        row("Pearson", found.pearson(), "all lie on one rising line"),
        row("Spearman", found.spearman(), "both ranks of each are equal"),
        row("Kendall tau-b", found.kendall(), "every pair is in the same order"));
  }

  private static Row row(String name, Estimate estimate, String meaning) {
    return new Row(
        name,
        figure(estimate.value()),
        figure(estimate.low()) + " to " + figure(estimate.high()),
        meaning);
  }

  private static String figure(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static String remark(int finalists, boolean known) {
    if (!known) {
      return "With "
          + Words.count(finalists, "finalist")
          + ", or where all are equal, correlations say nothing;"
          + " retrain.finalists sets how many subnets are trained on their own.";
    }
    return "Over "
        + Words.count(finalists, "subnet")
        + "; 95% bootstrap percentile intervals."
        + (finalists < FEW ? " So few subnets leave wide intervals." : "");
  }

  private static Figure figure(RunReport report, List<SubnetResult> retrained) {
    String title =
        "Test "
            + retrained.get(0).retrained().orElseThrow().alone().leading().name()
            + " in the supernet and alone";
    List<Dot> dots =
        retrained.stream().map(subnet -> dot(report, subnet, retrained.size())).toList();
    return Figure.of(
        title,
        "",
        List.of(),
        new ScatterChart(
            title,
            Words.count(retrained.size(), "subnet") + ", each trained on its own",
            axis("in the supernet", retrained, FinalistRetrained::inSupernet),
            axis("alone", retrained, FinalistRetrained::alone),
            dots,
            List.of()));
  }

  private static Axis axis(
      String label, List<SubnetResult> retrained, Function<FinalistRetrained, Measures> measures) {
    List<Measured> leading =
        retrained.stream()
            .map(subnet -> measures.apply(subnet.retrained().orElseThrow()).leading())
            .toList();
    DoubleSummaryStatistics range =
        leading.stream().mapToDouble(Measured::value).summaryStatistics();
    return Axis.over(label, Quantity.of(leading.get(0).unit()), range.getMin(), range.getMax());
  }

  private static Dot dot(RunReport report, SubnetResult subnet, int count) {
    FinalistRetrained retrained = subnet.retrained().orElseThrow();
    boolean best = report.best().isPresent() && report.best().get().equals(subnet);
    return new Dot(
        new Point(retrained.inSupernet().leading().value(), retrained.alone().leading().value()),
        count <= MOST_NAMES ? SubnetName.of(subnet.architecture()) : "",
        subnet.architecture().id()
            + "\nin the supernet "
            + Quantity.exact(retrained.inSupernet().leading())
            + "\nalone "
            + Quantity.exact(retrained.alone().leading()),
        best ? Dot.Kind.BEST : Dot.Kind.FRONT);
  }
}
