package org.supernet4j.api.sampler;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.SearchSpace;

/**
 * What a sampler is made for.
 *
 * @param space the space it draws from
 * @param steps the steps that the training will take
 * @param randomness for preparations; steps have random numbers of their own
 */
@API(status = API.Status.STABLE, since = "0.1")
public record SamplerContext(SearchSpace space, long steps, Randomness randomness) {
  /** Makes a nested sampler. */
  public Sampler create(Component<SamplerFactory<?>> sampler) {
    return create(sampler.factory(), sampler.config());
  }

  private <C extends Record> Sampler create(SamplerFactory<C> factory, Record config) {
    return factory.create(factory.configType().cast(config), this);
  }
}
