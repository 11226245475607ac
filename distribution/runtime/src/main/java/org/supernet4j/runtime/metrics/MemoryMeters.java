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
   * @param nativeBytes memory outside the heap that the engine holds, in bytes
   */
  static void register(MeterRegistry registry, DoubleSupplier nativeBytes) {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    Gauge.builder("supernet.heap.used", () -> memory.getHeapMemoryUsage().getUsed())
        .baseUnit("bytes")
        .description("Java heap in use")
        .register(registry);
    Gauge.builder("supernet.heap.max", () -> memory.getHeapMemoryUsage().getMax())
        .baseUnit("bytes")
        .description("Largest Java heap allowed; -1 where there is no limit")
        .register(registry);
    Gauge.builder("supernet.native.memory", nativeBytes::getAsDouble)
        .baseUnit("bytes")
        .description("Memory outside the Java heap that the engine holds")
        .register(registry);
  }
}
