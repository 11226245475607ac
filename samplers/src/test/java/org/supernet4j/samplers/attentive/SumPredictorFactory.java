package org.supernet4j.samplers.attentive;

import java.util.stream.IntStream;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.PredictorContext;
import org.supernet4j.api.predictor.PredictorFactory;

/** Expects the more of a subnet the more of the examples it resembles had, in a crude way. */
final class SumPredictorFactory implements PredictorFactory<NoSettings> {
  @Override
  public String name() {
    return "sum";
  }

  @Override
  public String description() {
    return "The sum of option indices, times the mean of the examples";
  }

  @Override
  public Class<NoSettings> configType() {
    return NoSettings.class;
  }

  @Override
  public Predictor create(NoSettings config, PredictorContext context) {
    return (examples, random) -> {
      double mean = examples.stream().mapToDouble(Predictor.Example::value).average().orElseThrow();
      return architecture -> mean * IntStream.of(architecture.options()).sum();
    };
  }
}
