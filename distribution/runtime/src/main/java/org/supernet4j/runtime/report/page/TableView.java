package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;

/**
 * The subnets as a table.
 *
 * @param headings of the columns after number and subnet
 * @param rows the subnets, the best first
 * @param remark what is left out; empty if nothing
 */
record TableView(List<String> headings, List<Row> rows, String remark) {
  /** Rows of a table that is not cut. */
  static final int MOST_ROWS = 100;

  /** Rows from the top of a table that is cut; the front and the finalists come in addition. */
  static final int TOP_ROWS = 50;

  /**
   * A subnet.
   *
   * @param number its place, from 1
   * @param name its short name
   * @param id its canonical id
   * @param front whether it is on the front
   * @param best whether it is the best network
   * @param cells the other columns
   */
  record Row(int number, String name, String id, boolean front, boolean best, List<String> cells) {}

  static TableView of(RunReport report) {
    List<SubnetColumn> columns = SubnetColumn.of(report);
    List<SubnetResult> subnets = report.subnets();
    boolean cut = subnets.size() > MOST_ROWS;
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < subnets.size(); i++) {
      SubnetResult subnet = subnets.get(i);
      if (!cut || i < TOP_ROWS || subnet.onFront() || subnet.retrained().isPresent()) {
        rows.add(row(i + 1, subnet, columns, report));
      }
    }
    return new TableView(
        columns.stream().map(SubnetColumn::heading).toList(),
        rows,
        cut
            ? "The first "
                + TOP_ROWS
                + ", the Pareto front and the finalists are shown: "
                + rows.size()
                + " of "
                + Words.count(subnets.size(), "subnet")
                + "."
            : "");
  }

  private static Row row(
      int number, SubnetResult subnet, List<SubnetColumn> columns, RunReport report) {
    return new Row(
        number,
        SubnetName.of(subnet.architecture()),
        subnet.architecture().id(),
        subnet.onFront(),
        report.best().isPresent() && report.best().get().equals(subnet),
        columns.stream().map(column -> column.text(subnet)).toList());
  }
}
