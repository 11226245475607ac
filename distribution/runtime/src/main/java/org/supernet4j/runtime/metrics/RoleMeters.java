package org.supernet4j.runtime.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.runtime.naming.KebabCase;

/** Loss and accuracy of the subnets in one role, as of the last draw. */
final class RoleMeters {
  private final LatestValue loss = new LatestValue(Double.NaN);
  private final LatestValue accuracy = new LatestValue(Double.NaN);

  RoleMeters(Draw.Role role, MeterRegistry registry) {
    String label = KebabCase.of(role);
    loss.gauge("supernet.loss")
        .tag("role", label)
        .description("Training loss of the last subnet in this role")
        .register(registry);
    accuracy
        .gauge("supernet.accuracy")
        .baseUnit("ratio")
        .tag("role", label)
        .description("Share of the last batch that the last subnet in this role classified right")
        .register(registry);
  }

  void on(DrawResult result, int images) {
    loss.set(result.loss());
    accuracy.set((double) result.hits() / images);
  }
}
