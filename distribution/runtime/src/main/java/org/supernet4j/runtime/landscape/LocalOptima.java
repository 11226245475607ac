package org.supernet4j.runtime.landscape;

import java.util.Optional;
import java.util.stream.IntStream;
import org.hipparchus.stat.StatUtils;

/**
 * Architectures with neighbours of which none is better.
 *
 * @param count how many there are
 * @param share of all architectures that have neighbours
 * @param best the best value among them; empty if there are none
 * @param mean their mean value; empty if there are none
 */
public record LocalOptima(int count, double share, Optional<Double> best, Optional<Double> mean) {
  static LocalOptima of(Neighbourhood neighbourhood, Measure measure) {
    int[] connected =
        IntStream.range(0, measure.count())
            .filter(place -> neighbourhood.of(place).length > 0)
            .toArray();
    double[] optima =
        IntStream.of(connected)
            .filter(
                place ->
                    IntStream.of(neighbourhood.of(place))
                        .noneMatch(next -> measure.isBetter(measure.at(next), measure.at(place))))
            .mapToDouble(measure::at)
            .toArray();
    if (optima.length == 0) {
      return new LocalOptima(0, 0, Optional.empty(), Optional.empty());
    }
    double best = optima[0];
    for (double value : optima) {
      best = measure.isBetter(value, best) ? value : best;
    }
    return new LocalOptima(
        optima.length,
        (double) optima.length / connected.length,
        Optional.of(best),
        Optional.of(StatUtils.mean(optima)));
  }
}
