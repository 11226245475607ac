package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code all}: trains every subnet of the space in each step, on the same images, as the supernet
 * of several heads in the Keras tutorial does. The cost of a step grows with the space.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class AllSamplerFactory implements SamplerFactory<AllSettings> {
  @Override
  public String name() {
    return "all";
  }

  @Override
  public String description() {
    return "Trains every subnet of a small space in each step.";
  }

  @Override
  public Class<AllSettings> configType() {
    return AllSettings.class;
  }

  @Override
  public Sampler create(AllSettings config, SamplerContext context) {
    Arms arms = Arms.of(context.space(), name(), config.atMost());
    return new AllSampler(arms.all().stream().map(Draw::sampled).toList());
  }
}
