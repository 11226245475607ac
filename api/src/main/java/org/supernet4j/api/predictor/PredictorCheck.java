package org.supernet4j.api.predictor;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.predictor.Predictor.Example;

/**
 * What a predictor says of subnets that it did not learn from.
 *
 * @param learntFrom the number of subnets that it learnt from
 * @param measured the figures found for the others
 * @param predicted the figures predicted for them, in the same order
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record PredictorCheck(int learntFrom, List<Double> measured, List<Double> predicted) {
  public PredictorCheck {
    measured = List.copyOf(measured);
    predicted = List.copyOf(predicted);
    if (measured.size() != predicted.size()) {
      throw new IllegalArgumentException(
          measured.size() + " figures measured, but " + predicted.size() + " predicted");
    }
  }

  /** Predictions beside what was measured. */
  public static PredictorCheck of(int learntFrom, Predictor.Fitted fitted, List<Example> heldOut) {
    return new PredictorCheck(
        learntFrom,
        heldOut.stream().map(Example::value).toList(),
        heldOut.stream().map(example -> fitted.predict(example.architecture())).toList());
  }
}
