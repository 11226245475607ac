package org.supernet4j.distillers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;

/**
 * {@code kl}: in-place distillation as in BigNAS (Yu et al., 2020). Students learn from the
 * teacher's probabilities p in the same step, by the soft cross-entropy {@code -T^2 sum p log q} of
 * both softmaxes at temperature T; its gradient is that of the Kullback-Leibler divergence, since
 * the two differ by the entropy of the teacher. The factor T^2 keeps the size of the gradient when
 * the temperature changes, as Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural
 * Network" (2015), advise; so losses at different temperatures do not compare. Draws guided by
 * labels, such as the teacher, learn by cross-entropy, at temperature 1.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(DistillerFactory.class)
public final class KlDistillerFactory implements DistillerFactory<KlSettings> {
  @Override
  public String name() {
    return "kl";
  }

  @Override
  public String description() {
    return "Students learn from the probabilities of the step's teacher, by soft cross-entropy"
        + " (in-place distillation, BigNAS, Yu et al., 2020).";
  }

  @Override
  public Class<KlSettings> configType() {
    return KlSettings.class;
  }

  @Override
  public Distiller create(KlSettings config, DistillerContext context) {
    Probabilities.require(name(), context.task());
    double sharpness = 1 / config.temperature();
    Loss loss =
        values ->
            values.mean(
                values
                    .teacher()
                    .times(sharpness)
                    .softmax()
                    .times(values.student().times(sharpness).logSoftmax())
                    .sum(-1)
                    .times(-config.temperature() * config.temperature()));
    return new Distiller(Losses.ofLabels(config.smoothing()), loss);
  }
}
