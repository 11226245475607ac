package org.supernet4j.engine.tensorflow.graph;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.engine.tensorflow.TensorFlowEngineFactory;
import org.tensorflow.proto.DeviceStepStats;
import org.tensorflow.proto.NodeExecStats;
import org.tensorflow.proto.RunMetadata;

/**
 * Where the time of training goes, by type of operation. Give one to {@link
 * TensorFlowEngineFactory#profiled} and print its table; operations run beside each other, so that
 * their times add up to more than the time by the clock. Tracing slows training a little.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class OperationProfile {
  private static final double MILLION = 1e6;

  private final Map<String, Row> rows = new HashMap<>();

  /** Nothing measured yet. */
  public OperationProfile() {}

  /**
   * All operations of a type.
   *
   * @param type such as {@code Conv2D}
   * @param calls how often one ran
   * @param milliseconds in all of them
   */
  public record Row(String type, long calls, double milliseconds) {
    private Row plus(Row other) {
      return new Row(type, calls + other.calls(), milliseconds + other.milliseconds());
    }
  }

  /** Forgets what was measured so far. */
  public synchronized void clear() {
    rows.clear();
  }

  /** What was measured, the longest first. */
  public synchronized List<Row> rows() {
    return rows.values().stream()
        .sorted(Comparator.comparingDouble(Row::milliseconds).reversed().thenComparing(Row::type))
        .toList();
  }

  /**
   * A Markdown table: type, calls, milliseconds and share of the time in operations.
   *
   * @param most the number of types to list; the others are summed up in a last row
   */
  public String table(int most) {
    List<Row> all = rows();
    double total = all.stream().mapToDouble(Row::milliseconds).sum();
    StringBuilder table =
        new StringBuilder("| operation | calls | ms | share |\n|---|---|---|---|\n");
    int listed = Math.min(most, all.size());
    all.subList(0, listed).forEach(row -> line(table, row, total));
    all.subList(listed, all.size()).stream()
        .map(row -> new Row("all others", row.calls(), row.milliseconds()))
        .reduce(Row::plus)
        .ifPresent(others -> line(table, others, total));
    return table.toString();
  }

  private static void line(StringBuilder table, Row row, double total) {
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f %% |%n",
            row.type(),
            row.calls(),
            row.milliseconds(),
            100 * row.milliseconds() / total));
  }

  /** Adds a traced run. */
  synchronized void add(RunMetadata run) {
    for (DeviceStepStats device : run.getStepStats().getDevStatsList()) {
      for (NodeExecStats node : device.getNodeStatsList()) {
        double milliseconds = (node.getOpEndRelNanos() - node.getOpStartRelNanos()) / MILLION;
        rows.merge(
            typeOf(node.getTimelineLabel()),
            new Row(typeOf(node.getTimelineLabel()), 1, milliseconds),
            Row::plus);
      }
    }
  }

  /** The type in a label such as {@code [CPU] name = Conv2D(input, kernel)}. */
  private static String typeOf(String label) {
    int type = label.indexOf(" = ") + " = ".length();
    int end = label.indexOf('(', type);
    return type < " = ".length() || end < 0 ? "unknown" : label.substring(type, end);
  }
}
