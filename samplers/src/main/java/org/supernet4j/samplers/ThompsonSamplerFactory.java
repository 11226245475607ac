package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code thompson}: believes of the hit rate of each subnet {@code Beta(1 + hits, 1 + misses)},
 * draws from each belief and trains the subnet with the highest draw (Thompson, "On the Likelihood
 * that One Unknown Probability Exceeds Another", 1933).
 *
 * <p>Hit rates rise while the weights are trained. What all subnets share of that is taken out by
 * {@code detrend}; for the rest evidence fades (discounted Thompson sampling, Raj and Kalyani,
 * "Taming Non-stationary Bandits: A Bayesian Approach", 2017). A batch is many images of one state
 * of the weights rather than as many independent trials, so evidence is capped: the hit rate stays,
 * its certainty does not grow beyond the setting {@code evidence}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class ThompsonSamplerFactory implements SamplerFactory<ThompsonSettings> {
  @Override
  public String name() {
    return "thompson";
  }

  @Override
  public String description() {
    return "Trains a subnet with the probability that it is the best, by its hits and misses"
        + " (Thompson, 1933; discounted as by Raj and Kalyani, 2017).";
  }

  @Override
  public Class<ThompsonSettings> configType() {
    return ThompsonSettings.class;
  }

  @Override
  public Sampler create(ThompsonSettings config, SamplerContext context) {
    return new ThompsonSampler(config, Arms.of(context.space(), name(), config.atMost()));
  }
}
