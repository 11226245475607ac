package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code epsilon-greedy}: after a warm-up of random subnets, trains the subnet with the best
 * running hit rate, and with probability epsilon a random one. The hit rate of a subnet is its hits
 * over all images of its own training steps; one that was never trained counts as 0, and the first
 * in the order of the space wins among equals. The sampler of the MNIST supernet of basic-go-ahead,
 * with its defaults.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class EpsilonGreedySamplerFactory implements SamplerFactory<EpsilonGreedySettings> {
  @Override
  public String name() {
    return "epsilon-greedy";
  }

  @Override
  public String description() {
    return "Trains the subnet with the best running hit rate, now and then a random one (as the"
        + " MNIST supernet of basic-go-ahead).";
  }

  @Override
  public Class<EpsilonGreedySettings> configType() {
    return EpsilonGreedySettings.class;
  }

  @Override
  public Sampler create(EpsilonGreedySettings config, SamplerContext context) {
    return new EpsilonGreedySampler(config, Arms.of(context.space(), name(), config.atMost()));
  }
}
