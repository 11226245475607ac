package org.supernet4j.predictors;

import com.google.auto.service.AutoService;
import org.apiguardian.api.API;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.predictor.PredictorFactory;

/**
 * {@code mlp}: a small neural net over one-hot encoded options, as Once-for-all predicts accuracies
 * (Cai et al., "Once-for-All: Train One Network and Specialize it for Efficient Deployment", 2020;
 * three layers of 400 units there). Dense layers with ReLU, trained on the squared error of
 * standardised figures by Adam with decoupled weight decay and a cosine schedule.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@SuppressWarnings("rawtypes")
@AutoService(PredictorFactory.class)
public final class MlpFactory implements PredictorFactory<MlpSettings> {
  @Override
  public String name() {
    return "mlp";
  }

  @Override
  public String description() {
    return "A small neural net over the one-hot encoded options of a subnet (as in Once-for-all,"
        + " Cai et al., 2020).";
  }

  @Override
  public Class<MlpSettings> configType() {
    return MlpSettings.class;
  }

  @Override
  public Predictor create(MlpSettings config, PredictorContext context) {
    return new Mlp(config, context.space().choices());
  }
}
