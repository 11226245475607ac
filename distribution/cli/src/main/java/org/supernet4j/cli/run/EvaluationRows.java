package org.supernet4j.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.Locale;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;

/** Prints how well subnets do, one after the other. */
final class EvaluationRows {
  private final Split split;
  private final Statistics statistics;
  private final boolean json;
  private final PrintWriter out;

  EvaluationRows(Split split, Statistics statistics, boolean json, PrintWriter out) {
    this.split = split;
    this.statistics = statistics;
    this.json = json;
    this.out = out;
  }

  /** What stands above the rows. */
  void begin() {
    if (!json) {
      out.println(name(split) + " images, " + name(statistics) + " statistics");
      out.println("accuracy    loss  images  architecture");
      out.flush();
    }
  }

  /** A row for a subnet. */
  void add(Architecture architecture, Quality quality) {
    out.println(json ? jsonLine(architecture, quality) : row(architecture, quality));
    out.flush();
  }

  private static String row(Architecture architecture, Quality quality) {
    return String.format(
        Locale.ROOT,
        "%8.4f%8.4f%8d  %s",
        quality.accuracy(),
        quality.loss(),
        quality.images(),
        architecture.id());
  }

  private String jsonLine(Architecture architecture, Quality quality) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", architecture.id())
        .put("split", name(split))
        .put("statistics", name(statistics))
        .put("accuracy", quality.accuracy())
        .put("loss", quality.loss())
        .put("images", quality.images())
        .toString();
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
