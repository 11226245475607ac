package org.supernet4j.samplers;

import java.util.random.RandomGenerator;

/** Random numbers from the beta distribution. */
final class Beta {
  private Beta() {}

  /**
   * A number within 0 and 1.
   *
   * @param successes the first shape, at least 1
   * @param failures the second shape, at least 1
   */
  static double draw(double successes, double failures, RandomGenerator random) {
    double first = gamma(successes, random);
    double second = gamma(failures, random);
    return first / (first + second);
  }

  /**
   * A number from the gamma distribution of scale 1, by rejection (Marsaglia and Tsang, "A Simple
   * Method for Generating Gamma Variables", 2000), which holds for shapes from 1 on.
   */
  private static double gamma(double shape, RandomGenerator random) {
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double normal = random.nextGaussian();
      double root = 1 + c * normal;
      double cube = root * root * root;
      if (root > 0
          && Math.log(1 - random.nextDouble())
              < 0.5 * normal * normal + d - d * cube + d * Math.log(cube)) {
        return d * cube;
      }
    }
  }
}
