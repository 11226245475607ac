package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;
import org.supernet4j.runtime.report.chart.Figure;

/**
 * The leading objective against each other one; against multiply-adds if it is the only one.
 *
 * @param figures one for each other objective
 * @param headings the names of the objectives
 * @param front the members of the front, the best by the leading objective first
 * @param remark what is not drawn; empty if nothing
 */
record ParetoView(List<Figure> figures, List<String> headings, List<Member> front, String remark) {
  /** Marks that a chart has room for; subnets on the front are always shown. */
  static final int MOST_MARKS = 2000;

  /** A subnet on the front with its objectives. */
  record Member(String name, String id, List<String> values) {}

  static ParetoView of(RunReport report) {
    List<Measure> measures = Measure.of(report.objectives());
    List<SubnetResult> evaluated =
        report.subnets().stream().filter(result -> !result.values().isEmpty()).toList();
    List<SubnetResult> shown = thinned(evaluated);
    List<Figure> figures = new ArrayList<>();
    for (Measure other : others(measures)) {
      List<SubnetResult> drawn =
          shown.stream()
              .filter(result -> Double.isFinite(measures.get(0).of(result)))
              .filter(result -> Double.isFinite(other.of(result)))
              .toList();
      if (!drawn.isEmpty()) {
        figures.add(
            new ParetoFigure(measures.get(0), other, report.best(), measures.size() == 2)
                .draw(drawn));
      }
    }
    return new ParetoView(
        figures,
        measures.stream().map(Measure::name).toList(),
        evaluated.stream()
            .filter(SubnetResult::onFront)
            .map(result -> member(result, measures))
            .toList(),
        shown.size() < evaluated.size() ? "Some of the subnets off the front are not drawn." : "");
  }

  private static List<Measure> others(List<Measure> measures) {
    return measures.size() == 1 ? List.of(Measure.MACS) : measures.subList(1, measures.size());
  }

  private static Member member(SubnetResult result, List<Measure> measures) {
    return new Member(
        SubnetName.of(result.architecture()),
        result.architecture().id(),
        measures.stream().map(measure -> measure.text(result)).toList());
  }

  private static List<SubnetResult> thinned(List<SubnetResult> results) {
    int step = (results.size() + MOST_MARKS - 1) / MOST_MARKS;
    List<SubnetResult> kept = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (i % step == 0 || results.get(i).onFront()) {
        kept.add(results.get(i));
      }
    }
    return kept;
  }
}
