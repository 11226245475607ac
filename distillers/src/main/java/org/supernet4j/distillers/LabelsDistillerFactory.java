package org.supernet4j.distillers;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.DistillerContext;
import org.supernet4j.api.distiller.DistillerFactory;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.Losses;

/**
 * {@code labels}: every subnet learns from the labels, by the loss of the task; nobody teaches.
 * Smoothing of labels is that of Szegedy et al., "Rethinking the Inception Architecture" (2016).
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(DistillerFactory.class)
public final class LabelsDistillerFactory implements DistillerFactory<LabelsSettings> {
  @Override
  public String name() {
    return "labels";
  }

  @Override
  public String description() {
    return "Every subnet learns from the labels alone, by the loss of the task, smoothed if wanted.";
  }

  @Override
  public Class<LabelsSettings> configType() {
    return LabelsSettings.class;
  }

  @Override
  public Distiller create(LabelsSettings config, DistillerContext context) {
    Loss loss = Losses.ofLabels(config.smoothing());
    return new Distiller(loss, loss);
  }
}
