package org.supernet4j.cli.run;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.OptionalDouble;
import org.supernet4j.runtime.run.CostSpread;
import org.supernet4j.runtime.run.MemoryEstimate;
import org.supernet4j.runtime.run.RunPlan;
import org.supernet4j.runtime.run.WorkEstimate;

/** A plan for programs: bytes and milliseconds; null where a figure cannot be known. */
final class PlanJson {
  private PlanJson() {}

  /** An object. */
  static ObjectNode of(RunPlan plan) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("run", plan.run());
    ObjectNode space = node.putObject("space");
    space.put("name", plan.space());
    space.put("combinations", plan.size().combinations());
    plan.size()
        .networks()
        .ifPresentOrElse(n -> space.put("networks", n), () -> space.putNull("networks"));
    space.put("drawn", plan.drawn());
    put(plan.macs(), space.putObject("macs"));
    put(plan.parameters(), space.putObject("parameters"));
    node.put("acceptance", plan.acceptance());
    node.put("batchSize", plan.batchSize());
    put(plan.memory(), node.putObject("memoryBytes"));
    put("startMillis", plan.startMillis(), node);
    put("steps", plan.training(), node.putObject("training"));
    put("evaluations", plan.search(), node.putObject("search"));
    put("steps", plan.retraining(), node.putObject("retraining"));
    put("steps", plan.finetuning(), node.putObject("finetuning"));
    put("totalMillis", plan.totalMillis(), node);
    ArrayNode rest = node.putArray("notCounted");
    plan.notCounted().forEach(phase -> rest.add(phase.name().toLowerCase(Locale.ROOT)));
    return node;
  }

  private static void put(CostSpread spread, ObjectNode into) {
    into.put("smallest", spread.smallest());
    into.put("median", spread.median());
    into.put("largest", spread.largest());
  }

  private static void put(MemoryEstimate memory, ObjectNode into) {
    into.put("weights", memory.weights());
    into.put("gradients", memory.gradients());
    into.put("optimizer", memory.optimizer());
    into.put("activations", memory.activations());
    into.put("total", memory.total());
    into.put("held", memory.held());
  }

  private static void put(String pieces, WorkEstimate work, ObjectNode into) {
    work.count().ifPresentOrElse(n -> into.put(pieces, n), () -> into.putNull(pieces));
    put("millisEach", work.millis(), into);
    into.put("aroundMillis", work.aroundMillis());
    put("totalMillis", work.totalMillis(), into);
  }

  private static void put(String key, OptionalDouble value, ObjectNode into) {
    value.ifPresentOrElse(n -> into.put(key, n), () -> into.putNull(key));
  }
}
