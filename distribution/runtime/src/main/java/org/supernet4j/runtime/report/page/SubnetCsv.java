package org.supernet4j.runtime.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.report.SubnetResult;

/** All subnets of a report as comma-separated values (RFC 4180), in full precision. */
final class SubnetCsv {
  private SubnetCsv() {}

  static String of(RunReport report) {
    List<SubnetColumn> columns = SubnetColumn.of(report);
    List<String> header = new ArrayList<>(List.of("architecture", "name", "on-front"));
    columns.forEach(column -> header.add(column.key()));
    StringBuilder csv = new StringBuilder(line(header));
    for (SubnetResult subnet : report.subnets()) {
      List<String> row = new ArrayList<>();
      row.add(subnet.architecture().id());
      row.add(SubnetName.of(subnet.architecture()));
      row.add(Boolean.toString(subnet.onFront()));
      columns.forEach(column -> row.add(figure(column.value().apply(subnet))));
      csv.append(line(row));
    }
    return csv.toString();
  }

  private static String figure(OptionalDouble value) {
    if (value.isEmpty()) {
      return "";
    }
    double figure = value.getAsDouble();
    return figure == Math.rint(figure) && Math.abs(figure) < 1e15
        ? Long.toString((long) figure)
        : Double.toString(figure);
  }

  private static String line(List<String> cells) {
    return cells.stream().map(SubnetCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
