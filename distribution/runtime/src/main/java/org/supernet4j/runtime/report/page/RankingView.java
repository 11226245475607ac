package org.supernet4j.runtime.report.page;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.supernet4j.api.report.RunEvent.ContenderSettled;
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
 * @param rows the coefficients; none where there are too few contenders
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
    List<SubnetResult> settled =
        report.subnets().stream().filter(subnet -> subnet.settled().isPresent()).toList();
    return new RankingView(
        report.correlations().map(RankingView::rows).orElse(List.of()),
        remark(settled.size(), report.correlations().isPresent()),
        settled.size() < 2 ? List.of() : List.of(figure(report, settled)));
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

  private static String remark(int contenders, boolean known) {
    if (!known) {
      return "With "
          + Words.count(contenders, "contender")
          + ", or where all are equal, correlations say nothing;"
          + " settle.contenders sets how many subnets are trained on their own.";
    }
    return "Over "
        + Words.count(contenders, "subnet")
        + "; 95% bootstrap percentile intervals."
        + (contenders < FEW ? " So few subnets leave wide intervals." : "");
  }

  private static Figure figure(RunReport report, List<SubnetResult> settled) {
    String title = "Test accuracy in the supernet and alone";
    List<Dot> dots = settled.stream().map(subnet -> dot(report, subnet, settled.size())).toList();
    return Figure.of(
        title,
        "",
        List.of(),
        new ScatterChart(
            title,
            Words.count(settled.size(), "subnet") + ", each trained on its own",
            axis("in the supernet", settled, contender -> contender.inSupernet().accuracy()),
            axis("alone", settled, contender -> contender.alone().accuracy()),
            dots,
            List.of()));
  }

  private static Axis axis(
      String label, List<SubnetResult> settled, ToDoubleFunction<ContenderSettled> accuracy) {
    DoubleSummaryStatistics range =
        settled.stream()
            .mapToDouble(subnet -> accuracy.applyAsDouble(subnet.settled().orElseThrow()))
            .summaryStatistics();
    return Axis.over(label, Quantity.SHARE, range.getMin(), range.getMax());
  }

  private static Dot dot(RunReport report, SubnetResult subnet, int count) {
    ContenderSettled settled = subnet.settled().orElseThrow();
    boolean best = report.best().isPresent() && report.best().get().equals(subnet);
    return new Dot(
        new Point(settled.inSupernet().accuracy(), settled.alone().accuracy()),
        count <= MOST_NAMES ? SubnetName.of(subnet.architecture()) : "",
        subnet.architecture().id()
            + "\nin the supernet "
            + Quantity.SHARE.exact(settled.inSupernet().accuracy())
            + "\nalone "
            + Quantity.SHARE.exact(settled.alone().accuracy()),
        best ? Dot.Kind.BEST : Dot.Kind.FRONT);
  }
}
