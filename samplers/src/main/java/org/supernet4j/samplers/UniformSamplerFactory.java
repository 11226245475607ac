package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code uniform}: trains one random subnet in each step (single path one-shot, Guo et al., 2019).
 * Every choice is drawn independently and uniformly, and invalid combinations are drawn again. So
 * where options of left-out layers play no part, a subnet without them, such as a shallow one, is
 * drawn more often than each of the others.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class UniformSamplerFactory implements SamplerFactory<NoSettings> {
  @Override
  public String name() {
    return "uniform";
  }

  @Override
  public String description() {
    return "Trains one random subnet in each step, every choice drawn uniformly (single path"
        + " one-shot, Guo et al., 2019).";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Sampler create(NoSettings config, SamplerContext context) {
    return new UniformSampler(context.space());
  }
}
