package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/**
 * {@code sandwich}: trains the largest subnet, which teaches, some subnets that another sampler
 * picks, and the smallest one, in this order (the sandwich rule of Yu and Huang, "Universally
 * Slimmable Networks", 2019). As in BigNAS (Yu et al., 2020) only the largest is regularised, and
 * the others learn from its logits. What the picked subnets gave is given to the inner sampler.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class SandwichSamplerFactory implements SamplerFactory<SandwichSettings> {
  @Override
  public String name() {
    return "sandwich";
  }

  @Override
  public String description() {
    return "Trains the largest subnet as teacher, some that another sampler picks, and the smallest"
        + " (sandwich rule, Yu and Huang, 2019; BigNAS, Yu et al., 2020).";
  }

  @Override
  public Class<SandwichSettings> configType() {
    return SandwichSettings.class;
  }

  @Override
  public Sampler create(SandwichSettings config, SamplerContext context) {
    SearchSpace space = context.space();
    requireValid(space, "largest", space.largest());
    requireValid(space, "smallest", space.smallest());
    Sampler inner = Component.create(config.inner(), context);
    if (inner.teaches()) {
      throw new IllegalArgumentException(
          "inner sampler '"
              + config.inner().factory().name()
              + "' has a teacher of its own; take one without, such as 'uniform'");
    }
    return new SandwichSampler(config, inner, space.largest(), space.smallest());
  }

  private static void requireValid(SearchSpace space, String which, Architecture architecture) {
    space
        .violation(architecture)
        .ifPresent(
            reason -> {
              throw new IllegalArgumentException(
                  "sampler 'sandwich' trains the "
                      + which
                      + " architecture, which search space '"
                      + space.name()
                      + "' does not allow: "
                      + reason);
            });
  }
}
