package org.supernet4j.cli.run;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.task.Measures;
import org.supernet4j.runtime.config.CalibrationSettings.Statistics;
import org.supernet4j.runtime.statistics.Correlations;
import org.supernet4j.runtime.statistics.Estimate;

/** Prints how well subnets do, one after the other. */
final class EvaluationRows {
  private static final int LEAST_WIDTH = 8;

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

  /** A row for a subnet. */
  void add(Architecture architecture, Measures measures) {
    print(
        json ? jsonLine(architecture, measures).toString() : row(architecture, measures), measures);
  }

  /** A row for a subnet whose recorded value is known, the value at its end. */
  void add(Architecture architecture, Measures measures, double recorded) {
    print(
        json
            ? jsonLine(architecture, measures).put("recorded", recorded).toString()
            : row(architecture, measures) + String.format(Locale.ROOT, "  recorded %.4f", recorded),
        measures);
  }

  private void print(String row, Measures measures) {
    if (!json && !begun) {
      out.println(name(split) + " examples, " + name(statistics) + " statistics");
      out.println(
          measures.all().stream().map(each -> column(each.name())).collect(joining())
              + "examples  architecture");
    }
    begun = true;
    out.println(row);
    out.flush();
  }

  /** A name with two spaces behind it, as wide as the figures below it. */
  private static String column(String name) {
    return String.format("%" + width(name) + "s  ", name);
  }

  private static int width(String name) {
    return Math.max(LEAST_WIDTH, name.length());
  }

  private static String row(Architecture architecture, Measures measures) {
    String figures =
        measures.all().stream()
            .map(
                each ->
                    String.format(Locale.ROOT, "%" + width(each.name()) + ".4f  ", each.value()))
            .collect(joining());
    return figures + String.format("%8d  %s", measures.examples(), architecture.id());
  }

  private ObjectNode jsonLine(Architecture architecture, Measures measures) {
    ObjectNode line =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", architecture.id())
            .put("split", name(split))
            .put("statistics", name(statistics));
    measures.all().forEach(each -> line.put(each.name(), each.value()));
    return line.put("examples", measures.examples());
  }

  /**
   * How the leading measures above agree with recorded values; empty where too few of them differ.
   */
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
