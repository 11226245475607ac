package org.supernet4j.runtime.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.report.SampleReports;
import org.supernet4j.runtime.report.SubnetName;
import org.supernet4j.runtime.storage.StorageException;

class ReportWriterTest {
  @TempDir Path folder;

  @Test
  void writesThePageAndTheTableBesideItAndNothingElse() throws IOException {
    Path page = folder.resolve("report.html");
    new ReportWriter().write(SampleReports.interrupted(), page);
    new ReportWriter().write(SampleReports.nine(), page);

    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .isEqualTo(new ReportWriter().html(SampleReports.nine()));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("report.html", "subnets.csv");
    }
  }

  @Test
  void theTableHoldsAllSubnetsInFullPrecision() throws IOException {
    RunReport report = SampleReports.hundreds();
    new ReportWriter().write(report, folder.resolve("report.html"));

    List<String> lines = Files.readAllLines(folder.resolve("subnets.csv"));
    assertThat(lines).hasSize(1 + 288);
    assertThat(lines.get(0))
        .isEqualTo(
            "architecture,name,on-front,accuracy,macs,latency-ms,parameters,in-supernet,alone,"
                + "alone-on-validation");
    for (int i = 0; i < report.subnets().size(); i++) {
      List<Double> values = report.subnets().get(i).values();
      assertThat(lines.get(i + 1))
          .startsWith(
              "\""
                  + report.subnets().get(i).architecture().id()
                  + "\",\""
                  + SubnetName.of(report.subnets().get(i).architecture())
                  + "\","
                  + report.subnets().get(i).onFront()
                  + ","
                  + values.get(0)
                  + ","
                  + values.get(1).longValue()
                  + ","
                  + values.get(2)
                  + ",");
    }
    assertThat(lines.stream().filter(line -> line.endsWith(",,,")))
        .as("subnets that were no finalists")
        .hasSize(288 - 4);
  }

  @Test
  void namesAPlaceThatCannotBeWrittenTo() {
    Path lost = folder.resolve("lost/report.html");

    assertThatThrownBy(() -> new ReportWriter().write(SampleReports.nine(), lost))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining(lost.getParent().toString());
  }
}
