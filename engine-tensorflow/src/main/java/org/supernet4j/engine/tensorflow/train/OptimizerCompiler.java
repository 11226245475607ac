package org.supernet4j.engine.tensorflow.train;

import java.util.List;
import org.supernet4j.api.engine.Optimizer;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The formulas of optimizers: from a weight, its gradient and its slots to their next values. Bias
 * corrections count a parameter's own updates. The conventions are PyTorch's, and TensorFlow's
 * where RMSProp is asked for in its form.
 */
public final class OptimizerCompiler {

  /** Next values; slots in the order they were given. */
  public record Update(Operand<TFloat32> weight, List<Operand<TFloat32>> slots) {}

  private final Ops tf;
  private final Optimizer optimizer;
  private final Operand<TFloat32> learningRate;

  /** Compiles updates at a learning rate, a scalar. */
  public OptimizerCompiler(Ops tf, Optimizer optimizer, Operand<TFloat32> learningRate) {
    this.tf = tf;
    this.optimizer = optimizer;
    this.learningRate = learningRate;
  }

  /** How many tensors of the weight's shape the optimizer keeps for each weight. */
  static int slotCount(Optimizer optimizer) {
    if (optimizer instanceof Optimizer.Sgd sgd) {
      return sgd.momentum() > 0 ? 1 : 0;
    } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
      return rmsProp.momentum() > 0 ? 2 : 1;
    }
    return 2;
  }

  /** What a slot holds before the first update. */
  static float slotStart(Optimizer optimizer, int slot) {
    return slot == 0 && isTensorFlows(optimizer) ? 1 : 0;
  }

  /** Whether it is RMSProp in TensorFlow's form. */
  static boolean isTensorFlows(Optimizer optimizer) {
    return optimizer instanceof Optimizer.RmsProp rmsProp
        && rmsProp.form() == Optimizer.RmsProp.Form.TENSORFLOW;
  }

  /** Whether the optimizer needs to know how often a parameter was updated. */
  static boolean countsUpdates(Optimizer optimizer) {
    return optimizer instanceof Optimizer.Adam || optimizer instanceof Optimizer.Adamw;
  }

  /**
   * One update.
   *
   * @param count updates of this parameter, this one included; null unless the optimizer counts
   * @param decays whether weight decay applies to this weight
   */
  public Update update(
      Operand<TFloat32> weight,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> slots,
      Operand<TFloat32> count,
      boolean decays) {
    if (optimizer instanceof Optimizer.Adamw adamw) {
      double decay = decays ? optimizer.weightDecay() : 0;
      Operand<TFloat32> shrunk =
          decay == 0
              ? weight
              : tf.math.sub(weight, times(tf.math.mul(learningRate, weight), decay));
      return adam(shrunk, gradient, slots, count, adamw.beta1(), adamw.beta2(), adamw.epsilon());
    }
    Operand<TFloat32> decayed = decayed(weight, gradient, decays);
    if (optimizer instanceof Optimizer.Sgd sgd) {
      return sgd(weight, decayed, slots, sgd);
    } else if (optimizer instanceof Optimizer.Adam adam) {
      return adam(weight, decayed, slots, count, adam.beta1(), adam.beta2(), adam.epsilon());
    }
    return rmsProp(weight, decayed, slots, (Optimizer.RmsProp) optimizer);
  }

  /** The gradient of a loss that punishes large weights. */
  Operand<TFloat32> decayed(Operand<TFloat32> weight, Operand<TFloat32> gradient, boolean decays) {
    return decays && optimizer.weightDecay() != 0
        ? tf.math.add(gradient, times(weight, optimizer.weightDecay()))
        : gradient;
  }

  private Update sgd(
      Operand<TFloat32> weight,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> slots,
      Optimizer.Sgd sgd) {
    if (slots.isEmpty()) {
      return new Update(descend(weight, gradient), List.of());
    }
    Operand<TFloat32> velocity = tf.math.add(times(slots.get(0), sgd.momentum()), gradient);
    Operand<TFloat32> direction =
        sgd.nesterov() ? tf.math.add(gradient, times(velocity, sgd.momentum())) : velocity;
    return new Update(descend(weight, direction), List.of(velocity));
  }

  private Update adam(
      Operand<TFloat32> weight,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> slots,
      Operand<TFloat32> count,
      double beta1,
      double beta2,
      double epsilon) {
    Operand<TFloat32> first = average(slots.get(0), gradient, beta1);
    Operand<TFloat32> second = average(slots.get(1), tf.math.square(gradient), beta2);
    Operand<TFloat32> rate = tf.math.div(learningRate, unbiased(beta1, count));
    Operand<TFloat32> root =
        tf.math.div(tf.math.sqrt(second), tf.math.sqrt(unbiased(beta2, count)));
    Operand<TFloat32> step =
        tf.math.div(tf.math.mul(rate, first), tf.math.add(root, tf.constant((float) epsilon)));
    return new Update(tf.math.sub(weight, step), List.of(first, second));
  }

  private Update rmsProp(
      Operand<TFloat32> weight,
      Operand<TFloat32> gradient,
      List<Operand<TFloat32>> slots,
      Optimizer.RmsProp rmsProp) {
    Operand<TFloat32> square = average(slots.get(0), tf.math.square(gradient), rmsProp.decay());
    Operand<TFloat32> epsilon = tf.constant((float) rmsProp.epsilon());
    if (isTensorFlows(rmsProp)) {
      Operand<TFloat32> step =
          tf.math.div(
              tf.math.mul(learningRate, gradient), tf.math.sqrt(tf.math.add(square, epsilon)));
      if (slots.size() == 1) {
        return new Update(tf.math.sub(weight, step), List.of(square));
      }
      Operand<TFloat32> moved = tf.math.add(times(slots.get(1), rmsProp.momentum()), step);
      return new Update(tf.math.sub(weight, moved), List.of(square, moved));
    }
    Operand<TFloat32> direction = tf.math.div(gradient, tf.math.add(tf.math.sqrt(square), epsilon));
    if (slots.size() == 1) {
      return new Update(descend(weight, direction), List.of(square));
    }
    Operand<TFloat32> velocity = tf.math.add(times(slots.get(1), rmsProp.momentum()), direction);
    return new Update(descend(weight, velocity), List.of(square, velocity));
  }

  private Operand<TFloat32> descend(Operand<TFloat32> weight, Operand<TFloat32> direction) {
    return tf.math.sub(weight, tf.math.mul(learningRate, direction));
  }

  private Operand<TFloat32> average(
      Operand<TFloat32> previous, Operand<TFloat32> next, double decay) {
    return tf.math.add(times(previous, decay), times(next, 1 - decay));
  }

  /** {@code 1 - beta ^ count}, exact where beta is close to 1. */
  Operand<TFloat32> unbiased(double beta, Operand<TFloat32> count) {
    return tf.math.neg(tf.math.expm1(times(count, Math.log(beta))));
  }

  private Operand<TFloat32> times(Operand<TFloat32> tensor, double factor) {
    return tf.math.mul(tensor, tf.constant((float) factor));
  }
}
