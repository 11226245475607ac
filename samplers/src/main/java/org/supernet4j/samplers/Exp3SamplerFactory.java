package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code exp3}: draws a subnet with probability {@code (1 - gamma) w_i / sum(w) + gamma / K} and
 * multiplies its weight by {@code exp(learning-rate * reward / (probability * K))}; the reward is
 * the hit rate of the batch. Assumes nothing about how rewards change (Auer, Cesa-Bianchi, Freund
 * and Schapire, "The Nonstochastic Multiarmed Bandit Problem", 2002). {@code learning-rate} equal
 * to gamma, {@code sharing} 0 and {@code baseline} false is Exp3 as published; {@code sharing} is
 * alpha of Exp3.S, section 8 there. A baseline changes no expected difference between subnets, only
 * the variance (Williams, 1992).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class Exp3SamplerFactory implements SamplerFactory<Exp3Settings> {
  @Override
  public String name() {
    return "exp3";
  }

  @Override
  public String description() {
    return "Draws subnets by exponential weights of their importance-weighted hit rates, without"
        + " assumptions on how these change (Exp3, Auer et al., 2002).";
  }

  @Override
  public Class<Exp3Settings> configType() {
    return Exp3Settings.class;
  }

  @Override
  public Sampler create(Exp3Settings config, SamplerContext context) {
    return new Exp3Sampler(config, Arms.of(context.space(), name(), config.atMost()));
  }
}
