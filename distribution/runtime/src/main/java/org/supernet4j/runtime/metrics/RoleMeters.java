package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.runtime.naming.KebabCase;

/** Loss and leading measure of the subnets in one role, as of the last draw. */
final class RoleMeters {
  private final LatestValue loss = new LatestValue(Double.NaN);
  private final LatestValue leading = new LatestValue(Double.NaN);

  RoleMeters(Draw.Role role, String measure, MeterRegistry registry) {
    String label = KebabCase.of(role);
    loss.gauge("supernet.loss")
        .tag("role", label)
        .description("Training loss of the last subnet in this role")
        .register(registry);
    leading
        .gauge("supernet.measure")
        .tag("role", label)
        .tag("measure", measure)
        .description("Leading measure of the last subnet in this role on the last batch")
        .register(registry);
  }

  void on(double newLoss, double measured) {
    loss.set(newLoss);
    leading.set(measured);
  }
}
