package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.function.DoubleSupplier;

/** Memory of the process, read when it is asked for. */
final class MemoryMeters {
  private MemoryMeters() {}

  /**
   * @param tensorBytes bytes of the tensors that the engine holds
   */
  static void register(MeterRegistry registry, DoubleSupplier tensorBytes) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    Gauge.builder("supernet.heap.used", () -> memory.getHeapMemoryUsage().getUsed())
        .baseUnit("bytes")
        .description("Java heap in use")
        .register(registry);
    Gauge.builder("supernet.heap.max", () -> memory.getHeapMemoryUsage().getMax())
        .baseUnit("bytes")
        .description("Largest Java heap allowed; -1 where there is no limit")
        .register(registry);
    Gauge.builder("supernet.engine.tensors", tensorBytes::getAsDouble)
        .baseUnit("bytes")
        .description(
            "Weights, statistics, gradients, optimizer states and batches that the engine holds")
        .register(registry);
  }
}
