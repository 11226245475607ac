package org.supernet4j.distillers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Losses;

/**
 * {@code alpha-divergence}: students learn from the probabilities of the step's teacher by the
 * alpha-divergence of one order, as in AlphaNet (Wang et al., "AlphaNet: Improved Training of
 * Supernets with Alpha-Divergence", 2021), but finite for any finite logits. Draws guided by labels
 * learn by cross-entropy.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(DistillerFactory.class)
public final class AlphaDivergenceDistillerFactory
    implements DistillerFactory<AlphaDivergenceSettings> {
  @Override
  public String name() {
    return "alpha-divergence";
  }

  @Override
  public String description() {
    return "Students learn from the probabilities of the step's teacher, by an alpha-divergence"
        + " with clipped weights (AlphaNet, Wang et al., 2021).";
  }

  @Override
  public Class<AlphaDivergenceSettings> configType() {
    return AlphaDivergenceSettings.class;
  }

  @Override
  public Distiller create(AlphaDivergenceSettings config, DistillerContext context) {
    Probabilities.require(name(), context.task());
    return new Distiller(
        Losses.ofLabels(config.smoothing()), new AlphaDivergence(config.alpha(), config.clip()));
  }
}
