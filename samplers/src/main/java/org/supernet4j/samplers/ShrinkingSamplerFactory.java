package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code shrinking}: trains random subnets, each of those that remain equally often, and drops the
 * weakest by hit rate at every cut, until {@code keep} remain. Successive halving (Jamieson and
 * Talwalkar, "Non-stochastic Best Arm Identification and Hyperparameter Optimization", 2016) on the
 * subnets of one supernet. Hit rates count from the last cut on, so that all are compared over the
 * same stretch of the training. What is dropped stays dropped: cuts spread over the whole training
 * (interval 0) guard subnets that learn slowly.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class ShrinkingSamplerFactory implements SamplerFactory<ShrinkingSettings> {
  @Override
  public String name() {
    return "shrinking";
  }

  @Override
  public String description() {
    return "Trains random subnets and drops the weakest as evidence gathers, never the last"
        + " (successive halving, Jamieson and Talwalkar, 2016).";
  }

  @Override
  public Class<ShrinkingSettings> configType() {
    return ShrinkingSettings.class;
  }

  @Override
  public Sampler create(ShrinkingSettings config, SamplerContext context) {
    Arms arms = Arms.of(context.space(), name(), config.atMost());
    if (config.keep() > arms.count()) {
      throw new IllegalArgumentException(
          "keep = "
              + config.keep()
              + ", but search space "
              + context.space().name()
              + " has "
              + arms.count()
              + " subnets; lower keep");
    }
    return new ShrinkingSampler(config, arms, context.steps());
  }
}
