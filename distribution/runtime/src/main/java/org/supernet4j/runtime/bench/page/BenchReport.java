package org.supernet4j.runtime.bench.page;

import com.github.mustachejava.DefaultMustacheFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.supernet4j.runtime.bench.BenchResult;
import org.supernet4j.runtime.config.ResolvedConfig;
import org.supernet4j.runtime.storage.AtomicFiles;

/** Writes what a benchmark has found into a folder of its own. */
public final class BenchReport {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

  private BenchReport() {}

  /**
   * Writes {@code report.html}, {@code curves.csv}, {@code searches.csv}, {@code comparisons.csv}
   * and {@code bench.conf}.
   *
   * @param clock names the folder
   * @return the page
   * @throws org.supernet4j.runtime.storage.StorageException if they cannot be written; there is no
   *     trace of them then
   */
  public static Path write(BenchResult result, InstantSource clock) {
    String name = result.config().bench().name() + "-" + TIME.format(clock.instant());
    return AtomicFiles.newFolder(
            result.config().bench().directory(), name, folder -> fill(folder, result))
        .resolve("report.html");
  }

  private static void fill(Path folder, BenchResult result) throws IOException {
    List<Double> grid = result.grid();
    Files.writeString(folder.resolve("report.html"), html(result, grid));
    Files.writeString(folder.resolve("curves.csv"), BenchCsv.curves(result, grid));
    Files.writeString(folder.resolve("searches.csv"), BenchCsv.searches(result));
    Files.writeString(folder.resolve("comparisons.csv"), BenchCsv.comparisons(result));
    Files.writeString(folder.resolve("bench.conf"), ResolvedConfig.render(result.config()));
  }

  /** The page. */
  static String html(BenchResult result, List<Double> grid) {
    StringWriter html = new StringWriter();
    new DefaultMustacheFactory("org/supernet4j/runtime/report/page")
        .compile("bench.mustache")
        .execute(html, BenchView.of(result, grid));
    return html.toString();
  }
}
