package org.supernet4j.cli.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.supernet4j.cli.TextTable;
import org.supernet4j.runtime.run.CostSpread;
import org.supernet4j.runtime.run.MemoryEstimate;
import org.supernet4j.runtime.run.RunPlan;
import org.supernet4j.runtime.run.SpaceSize;
import org.supernet4j.runtime.run.WorkEstimate;

/** A plan for people. */
final class PlanText {
  private static final double MIB = 1 << 20;
  private static final long SECOND = 1000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final String UNKNOWN = "unknown";

  private PlanText() {}

  /** The plan as lines. */
  static List<String> of(RunPlan plan) {
    List<String> lines = new ArrayList<>();
    lines.add(plan.run() + ": " + plan.space() + ", " + size(plan.size()));
    lines.add("");
    lines.addAll(costs(plan));
    lines.add(
        text(
            "  search.constraints allow %.1f %% of %,d drawn architectures",
            100 * plan.acceptance(), plan.drawn()));
    lines.add("");
    lines.addAll(memory(plan.memory(), plan.batchSize()));
    lines.add("");
    lines.addAll(times(plan));
    return lines;
  }

  private static String size(SpaceSize size) {
    return text("%,d combinations", size.combinations())
        + (size.networks().isPresent()
            ? text(", %,d distinct networks", size.networks().get())
            : "");
  }

  private static List<String> costs(RunPlan plan) {
    TextTable table = new TextTable("cost", " smallest", " median", " largest");
    add("macs", plan.macs(), table);
    add("parameters", plan.parameters(), table);
    return table.lines("  ");
  }

  private static void add(String name, CostSpread spread, TextTable to) {
    to.add(
        name,
        text("%,d", spread.smallest()),
        text("%,d", spread.median()),
        text("%,d", spread.largest()));
  }

  private static List<String> memory(MemoryEstimate memory, int batchSize) {
    TextTable table = new TextTable("memory of the supernet", " MiB", "how");
    table.add("weights", mib(memory.weights()), "4 bytes a value, statistics included");
    table.add("gradients", mib(memory.gradients()), "as many as trainable weights");
    table.add("optimizer", mib(memory.optimizer()), "its moments");
    table.add(
        "activations",
        mib(memory.activations()),
        text("layers of the largest network, batch of %,d", batchSize));
    table.add("sum", mib(memory.total()), "computed; an engine's intermediate results come on top");
    if (memory.held() > 0) {
      table.add(
          "held",
          mib(memory.held()),
          "tensors of the engine after the measured steps, for comparison");
    }
    return table.lines("  ");
  }

  private static List<String> times(RunPlan plan) {
    TextTable table = new TextTable("time", " number", " ms each", " all");
    table.add("start", "", "", duration(plan.startMillis()));
    add("training steps", plan.training(), table);
    add("evaluations", plan.search(), table);
    add("retraining steps", plan.retraining(), table);
    add("fine-tuning steps", plan.finetuning(), table);
    double around = plan.retraining().aroundMillis() + plan.finetuning().aroundMillis();
    if (around > 0) {
      table.add("  of which around steps", "", "", duration(OptionalDouble.of(around)));
    }
    table.add("together", "", "", duration(plan.totalMillis()));
    List<String> lines = new ArrayList<>(table.lines("  "));
    if (!plan.notCounted().isEmpty()) {
      lines.add(
          plan.notCounted().stream()
              .map(phase -> phase.name().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", ", "  not counted: ", "")));
    }
    return lines;
  }

  private static void add(String name, WorkEstimate work, TextTable to) {
    to.add(
        name,
        work.count().isPresent() ? text("%,d", work.count().getAsLong()) : UNKNOWN,
        work.millis().isPresent() ? text("%,.1f", work.millis().getAsDouble()) : "",
        duration(work.totalMillis()));
  }

  /** A time in the two largest units that it fills. */
  static String duration(OptionalDouble millis) {
    if (millis.isEmpty()) {
      return UNKNOWN;
    }
    long rounded = Math.round(millis.getAsDouble());
    if (rounded >= HOUR) {
      return text("%,d h %02d min", rounded / HOUR, rounded % HOUR / MINUTE);
    }
    if (rounded >= MINUTE) {
      return text("%d min %02d s", rounded / MINUTE, rounded % MINUTE / SECOND);
    }
    return text("%.1f s", millis.getAsDouble() / SECOND);
  }

  private static String mib(long bytes) {
    return text("%,.1f", bytes / MIB);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
