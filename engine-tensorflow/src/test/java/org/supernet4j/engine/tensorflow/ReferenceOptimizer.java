package org.supernet4j.engine.tensorflow;

import java.util.Arrays;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Optimizer.RmsProp.Form;

/** The textbook formulas for one parameter, in double precision and value by value. */
final class ReferenceOptimizer {
  private final Optimizer optimizer;
  private final boolean decays;
  private final double[] weights;
  private final double[] first;
  private final double[] second;
  private int updates;

  /**
   * @param decays whether weight decay applies
   */
  ReferenceOptimizer(Optimizer optimizer, boolean decays, float[] weights) {
    this.optimizer = optimizer;
    this.decays = decays;
    this.weights = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      this.weights[i] = weights[i];
    }
    this.first = new double[weights.length];
    this.second = new double[weights.length];
    if (optimizer instanceof Optimizer.RmsProp rmsProp && rmsProp.form() == Form.TENSORFLOW) {
      Arrays.fill(second, 1);
    }
  }

  double[] weights() {
    return weights;
  }

  /** Updates the values that are used. */
  void update(double[] gradient, boolean[] used, double learningRate) {
    updates++;
    for (int i = 0; i < weights.length; i++) {
      if (used[i]) {
        double decay = decays ? optimizer.weightDecay() * weights[i] : 0;
        if (optimizer instanceof Optimizer.Adamw adamw) {
          weights[i] -= learningRate * decay;
          double step = adam(i, gradient[i], adamw.beta1(), adamw.beta2(), adamw.epsilon());
          weights[i] -= learningRate * step;
        } else if (optimizer instanceof Optimizer.RmsProp form && form.form() == Form.TENSORFLOW) {
          double g = gradient[i] + decay;
          second[i] = form.decay() * second[i] + (1 - form.decay()) * g * g;
          first[i] =
              form.momentum() * first[i] + learningRate * g / Math.sqrt(second[i] + form.epsilon());
          weights[i] -= first[i];
        } else {
          weights[i] -= learningRate * direction(i, gradient[i] + decay);
        }
      }
    }
  }

  private double direction(int i, double gradient) {
    if (optimizer instanceof Optimizer.Adam adam) {
      return adam(i, gradient, adam.beta1(), adam.beta2(), adam.epsilon());
    } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
      second[i] = rmsProp.decay() * second[i] + (1 - rmsProp.decay()) * gradient * gradient;
      first[i] =
          rmsProp.momentum() * first[i] + gradient / (Math.sqrt(second[i]) + rmsProp.epsilon());
      return first[i];
    }
    Optimizer.Sgd sgd = (Optimizer.Sgd) optimizer;
    first[i] = sgd.momentum() * first[i] + gradient;
    return sgd.nesterov() ? gradient + sgd.momentum() * first[i] : first[i];
  }

  private double adam(int i, double gradient, double beta1, double beta2, double epsilon) {
    first[i] = beta1 * first[i] + (1 - beta1) * gradient;
    second[i] = beta2 * second[i] + (1 - beta2) * gradient * gradient;
    double mean = first[i] / (1 - Math.pow(beta1, updates));
    double square = second[i] / (1 - Math.pow(beta2, updates));
    return mean / (Math.sqrt(square) + epsilon);
  }
}
