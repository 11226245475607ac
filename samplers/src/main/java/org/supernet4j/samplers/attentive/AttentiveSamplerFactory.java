package org.supernet4j.samplers.attentive;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.sampler.Sampler;
import org.supernet4j.api.sampler.SamplerContext;
import org.supernet4j.api.sampler.SamplerFactory;

/**
 * {@code attentive}: draws a target cost, then some subnets that cost as much, and trains the best
 * or the worst of them (Wang et al., "AttentiveNAS: Improving Neural Architecture Search via
 * Attentive Sampling", 2021). Subnets of a cost are found by a table of random subnets, made within
 * seconds for any space: how often they cost how much, and how often those of a cost have each
 * option. Options are drawn independently by these shares, again and again until the cost is right.
 *
 * <p>Ranges of costs that fewer than ten of the random subnets hit are never a target. That every
 * other one can be reached is tried before the training begins.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(SamplerFactory.class)
public final class AttentiveSamplerFactory implements SamplerFactory<AttentiveSettings> {
  @Override
  public String name() {
    return "attentive";
  }

  @Override
  public String description() {
    return "Trains the best or the worst of some subnets of a target cost, by loss or by a"
        + " predictor (AttentiveNAS, Wang et al., 2021).";
  }

  @Override
  public Class<AttentiveSettings> configType() {
    return AttentiveSettings.class;
  }

  @Override
  public Sampler create(AttentiveSettings config, SamplerContext context) {
    Targets targets = new Targets(config, context);
    Scorer scorer =
        config.score() instanceof Score.Predictor predictor
            ? new PredictorScorer(predictor, targets, context)
            : new LossScorer();
    return new AttentiveSampler(config, targets, scorer);
  }
}
