package org.supernet4j.samplers.attentive;

import org.apiguardian.api.API;
import org.supernet4j.api.config.Component;
import org.supernet4j.api.config.Setting;
import org.supernet4j.api.predictor.PredictorFactory;

/** What candidates are scored by. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Score {

  /** The loss on the batch of the step. */
  record Loss() implements Score {}

  /**
   * An accuracy predictor, trained on subnets that are evaluated once, early in the training; until
   * then candidates are not scored.
   *
   * @param predictor what predicts
   * @param after share of the steps after which subnets are evaluated
   * @param subnets how many are evaluated to learn from
   * @param heldOut how many more are evaluated to measure the predictor's quality
   */
  record Predictor(
      @Setting(value = "the predictor", byDefault = "{type = random-forest}")
          Component<PredictorFactory<?>> predictor,
      @Setting(
              value =
                  "share of the steps after which subnets are evaluated; until then none is scored",
              byDefault = "0.1",
              min = 0,
              max = 1)
          double after,
      @Setting(value = "subnets evaluated to learn from", byDefault = "200", min = 2) int subnets,
      @Setting(
              value = "further subnets evaluated to measure the predictor's quality",
              byDefault = "50",
              min = 3)
          int heldOut)
      implements Score {
    public Predictor {
      Limits.require("after", after, 0, 1);
      Limits.require("subnets", subnets, 2, Integer.MAX_VALUE);
      Limits.require("held-out", heldOut, 3, Integer.MAX_VALUE);
    }
  }
}
