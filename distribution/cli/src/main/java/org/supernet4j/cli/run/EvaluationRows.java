package org.supernet4j.cli.run;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.objective.Quality;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.runtime.statistics.Correlations;
import org.supernet4j.runtime.statistics.Estimate;

/** Prints how well subnets do, one after the other. */
final class EvaluationRows {
  private final Split split;
  private final Statistics statistics;
  private final boolean json;
  private final PrintWriter out;
  private boolean begun;

  EvaluationRows(Split split, Statistics statistics, boolean json, PrintWriter out) {
    this.split = split;
    this.statistics = statistics;
    this.json = json;
    this.out = out;
  }

  /** Prints what stands above the rows, before the first one. */
  private void begin() {
    if (!json && !begun) {
      out.println(name(split) + " images, " + name(statistics) + " statistics");
      out.println("accuracy    loss  images  architecture");
    }
    begun = true;
  }

  /** A row for a subnet. */
  void add(Architecture architecture, Quality quality) {
    begin();
    out.println(json ? jsonLine(architecture, quality).toString() : row(architecture, quality));
    out.flush();
  }

  /** A row for a subnet whose recorded value is known, the value at its end. */
  void add(Architecture architecture, Quality quality, double recorded) {
    begin();
    out.println(
        json
            ? jsonLine(architecture, quality).put("recorded", recorded).toString()
            : row(architecture, quality) + String.format(Locale.ROOT, "  recorded %.4f", recorded));
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

  private ObjectNode jsonLine(Architecture architecture, Quality quality) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", architecture.id())
        .put("split", name(split))
        .put("statistics", name(statistics))
        .put("accuracy", quality.accuracy())
        .put("loss", quality.loss())
        .put("images", quality.images());
  }

  /** How the accuracies above agree with recorded values; empty where too few of them differ. */
  void agreement(String metric, Optional<Correlations> correlations) {
    if (json) {
      ObjectNode line = JsonNodeFactory.instance.objectNode().put("metric", metric);
      correlations.ifPresent(
          found -> {
            line.put("subnets", found.rows());
            put(line.putObject("kendall"), found.kendall());
            put(line.putObject("spearman"), found.spearman());
          });
      out.println(line);
    } else {
      out.println(
          correlations
              .map(
                  found ->
                      String.format(
                          Locale.ROOT,
                          "%d subnets against %s: Kendall %s, Spearman %s",
                          found.rows(),
                          metric,
                          text(found.kendall()),
                          text(found.spearman())))
              .orElse("too few subnets differ to be ranked against " + metric));
    }
    out.flush();
  }

  private static void put(ObjectNode node, Estimate estimate) {
    node.put("value", estimate.value()).put("low", estimate.low()).put("high", estimate.high());
  }

  private static String text(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
