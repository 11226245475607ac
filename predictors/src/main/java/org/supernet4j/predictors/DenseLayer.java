package org.supernet4j.predictors;

import java.util.random.RandomGenerator;

/** A dense layer that learns by Adam (Kingma and Ba, 2015) with decoupled weight decay. */
final class DenseLayer {
  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final int inputs;
  private final int units;

  /** Weights unit by unit, the bias of a unit after its weights. */
  private final double[] weights;

  private final double[] gradients;
  private final double[] first;
  private final double[] second;

  /** Weights drawn as He et al. (2015) advise before ReLU, biases 0. */
  DenseLayer(int inputs, int units, RandomGenerator random) {
    this.inputs = inputs;
    this.units = units;
    this.weights = new double[units * (inputs + 1)];
    this.gradients = new double[weights.length];
    this.first = new double[weights.length];
    this.second = new double[weights.length];
    double deviation = Math.sqrt(2.0 / Math.max(1, inputs));
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % (inputs + 1) == inputs ? 0 : deviation * random.nextGaussian();
    }
  }

  /** What the units give. */
  double[] apply(double[] input) {
    double[] output = new double[units];
    for (int unit = 0; unit < units; unit++) {
      int start = unit * (inputs + 1);
      double sum = weights[start + inputs];
      for (int i = 0; i < inputs; i++) {
        sum += weights[start + i] * input[i];
      }
      output[unit] = sum;
    }
    return output;
  }

  /**
   * Adds to the gradients of the weights.
   *
   * @return the gradient with respect to the input
   */
  double[] learn(double[] input, double[] gradient) {
    double[] toInput = new double[inputs];
    for (int unit = 0; unit < units; unit++) {
      if (gradient[unit] == 0) {
        continue;
      }
      int start = unit * (inputs + 1);
      for (int i = 0; i < inputs; i++) {
        gradients[start + i] += gradient[unit] * input[i];
        toInput[i] += gradient[unit] * weights[start + i];
      }
      gradients[start + inputs] += gradient[unit];
    }
    return toInput;
  }

  /**
   * Changes the weights by the gradients, and clears these.
   *
   * @param step the number of the update, from 1
   */
  void update(double rate, double weightDecay, long step) {
    double firstBias = 1 - Math.pow(BETA_1, step);
    double secondBias = 1 - Math.pow(BETA_2, step);
    for (int i = 0; i < weights.length; i++) {
      first[i] = BETA_1 * first[i] + (1 - BETA_1) * gradients[i];
      second[i] = BETA_2 * second[i] + (1 - BETA_2) * gradients[i] * gradients[i];
      double decay = i % (inputs + 1) == inputs ? 0 : weightDecay * weights[i];
      weights[i] -=
          rate * (first[i] / firstBias / (Math.sqrt(second[i] / secondBias) + EPSILON) + decay);
      gradients[i] = 0;
    }
  }
}
