package org.supernet4j.samplers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code ucb1}: trains the subnet with the highest {@code hit rate + exploration * sqrt(2 ln n /
 * n_i)}, where n_i is the steps that trained it and n those of all; each subnet once first. With
 * {@code exploration} and {@code discount} 1 and {@code detrend} false this is UCB1 (Auer,
 * Cesa-Bianchi and Fischer, "Finite-time Analysis of the Multiarmed Bandit Problem", 2002), the hit
 * rate of a batch being the reward.
 *
 * <p>Hit rates rise while the weights are trained. What all subnets share of that is taken out by
 * {@code detrend}; for the rest there is discounted UCB (Garivier and Moulines, "On
 * Upper-Confidence Bound Policies for Switching Bandit Problems", 2011): with a discount below 1
 * evidence fades, so that a subnet is evaluated by its recent steps and looked at again after a
 * while.
 *
 * <p>Once every subnet was tried nothing is random in a plan; a sampler that asks for several plans
 * in one step gets the same subnet each time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class UcbSamplerFactory implements SamplerFactory<UcbSettings> {
  @Override
  public String name() {
    return "ucb1";
  }

  @Override
  public String description() {
    return "Trains the subnet with the highest upper confidence bound of its hit rate (UCB1, Auer"
        + " et al., 2002; discounted as by Garivier and Moulines, 2011).";
  }

  @Override
  public Class<UcbSettings> configType() {
    return UcbSettings.class;
  }

  @Override
  public Sampler create(UcbSettings config, SamplerContext context) {
    return new UcbSampler(config, Arms.of(context.space(), name(), config.atMost()));
  }
}
