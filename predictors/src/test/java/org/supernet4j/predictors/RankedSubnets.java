package org.supernet4j.predictors;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.supernet4j.api.predictor.Predictor;
import org.supernet4j.api.predictor.Predictor.Example;
import org.supernet4j.api.predictor.PredictorCheck;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;

/** Subnets whose accuracies saturate with their widths, unequally, measured with noise. */
final class RankedSubnets {
  static final SearchSpace SPACE = FakeSpaces.huge();
  private static final int LEARNT = 300;
  private static final int HELD_OUT = 100;

  private RankedSubnets() {}

  /** Rank correlations of predicted and measured accuracies of subnets held out. */
  record Quality(double kendall, double spearman) {}

  static Quality quality(Predictor predictor) {
    RandomGenerator random = new Randomness(4).stream("ranked");
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < LEARNT + HELD_OUT; i++) {
      Architecture subnet = SPACE.random(random);
      examples.add(new Example(subnet, accuracy(subnet) + 0.002 * random.nextGaussian()));
    }
    PredictorCheck check =
        PredictorCheck.of(
            LEARNT,
            predictor.fit(examples.subList(0, LEARNT), random),
            examples.subList(LEARNT, examples.size()));
    double[] predicted = column(check.predicted());
    double[] measured = column(check.measured());
    return new Quality(
        new KendallsCorrelation().correlation(predicted, measured),
        new SpearmansCorrelation().correlation(predicted, measured));
  }

  private static double accuracy(Architecture subnet) {
    double sum = 0;
    int[] options = subnet.options();
    for (int i = 0; i < options.length; i++) {
      sum += (1 - Math.exp(-0.4 * (1 + options[i]))) / (1 + i % 3);
    }
    return 0.6 + 0.03 * sum;
  }

  private static double[] column(List<Double> figures) {
    return figures.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
