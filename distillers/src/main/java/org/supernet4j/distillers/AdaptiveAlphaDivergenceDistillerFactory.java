package org.supernet4j.distillers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Losses;
import org.supernet4j.api.operation.Expression;

/**
 * {@code adaptive-alpha-divergence}: students learn from the probabilities of the step's teacher by
 * the alpha-divergence of one of two orders: for each image that which finds teacher and student
 * further apart, so that students neither miss classes that the teacher sees nor see some that it
 * does not (Wang et al., "AlphaNet: Improved Training of Supernets with Alpha-Divergence", 2021).
 * Finite for any finite logits. Draws guided by labels learn by cross-entropy.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(DistillerFactory.class)
public final class AdaptiveAlphaDivergenceDistillerFactory
    implements DistillerFactory<AdaptiveAlphaDivergenceSettings> {
  @Override
  public String name() {
    return "adaptive-alpha-divergence";
  }

  @Override
  public String description() {
    return "Students learn from the probabilities of the step's teacher, for each image by the"
        + " larger of two alpha-divergences (AlphaNet, Wang et al., 2021).";
  }

  @Override
  public Class<AdaptiveAlphaDivergenceSettings> configType() {
    return AdaptiveAlphaDivergenceSettings.class;
  }

  @Override
  public Distiller create(AdaptiveAlphaDivergenceSettings config, DistillerContext context) {
    Probabilities.require(name(), context.task());
    AlphaDivergence lower = new AlphaDivergence(config.alphaMin(), config.clip());
    AlphaDivergence higher = new AlphaDivergence(config.alphaMax(), config.clip());
    return new Distiller(
        Losses.ofLabels(config.smoothing()),
        values ->
            values.mean(
                Expression.select(
                    lower.value(values).isAbove(higher.value(values)),
                    lower.each(values),
                    higher.each(values))));
  }
}
