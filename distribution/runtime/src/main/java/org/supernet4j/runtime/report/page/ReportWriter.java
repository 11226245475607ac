package org.supernet4j.runtime.report.page;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import java.io.StringWriter;
import java.nio.file.Path;
import org.supernet4j.runtime.report.RunReport;
import org.supernet4j.runtime.storage.AtomicFiles;

/**
 * Writes reports: a page that shows everything without a network, scripts or other files, and a
 * table of all subnets beside it. Safe for use by many threads.
 */
public final class ReportWriter {
  /** The name of the table beside the page: comma-separated values of all subnets. */
  public static final String SUBNETS = "subnets.csv";

  private final Mustache template =
      new DefaultMustacheFactory("org/supernet4j/runtime/report/page").compile("page.mustache");

  /**
   * Writes a report in place of an earlier one; each of its two files appears whole or not at all.
   *
   * @param page where; {@value #SUBNETS} is written beside it
   * @throws org.supernet4j.runtime.storage.StorageException if a file cannot be written
   */
  public void write(RunReport report, Path page) {
    AtomicFiles.text(page.resolveSibling(SUBNETS), SubnetCsv.of(report));
    AtomicFiles.text(page, html(report));
  }

  /** The page. */
  String html(RunReport report) {
    StringWriter html = new StringWriter();
    template.execute(html, PageView.of(report, SUBNETS));
    return html.toString();
  }
}
