package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.train.ResourceApplyMomentum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Updates of parameters, in place: of whole ones by one pass of a TensorFlow kernel where there is
 * one that follows {@link OptimizerCompiler}'s conventions, else by its formulas.
 */
public final class OptimizerKernels {
  private final Ops tf;
  private final Optimizer optimizer;
  private final Operand<TFloat32> learningRate;
  private final OptimizerCompiler formulas;

  OptimizerKernels(Ops tf, Optimizer optimizer, Operand<TFloat32> learningRate) {
    this.tf = tf;
    this.optimizer = optimizer;
    this.learningRate = learningRate;
    this.formulas = new OptimizerCompiler(tf, optimizer, learningRate);
  }

  /**
   * One update; it waits for the gradient, and is not done where that is dead.
   *
   * @param count updates of this parameter, this one included; null unless the optimizer counts
   * @param decays whether weight decay applies to this weight
   * @param mask which entries are updated; empty for all of them
   */
  List<Op> update(
      Variable weight,
      Operand<TFloat32> gradient,
      List<Variable> slots,
      Operand<TFloat32> count,
      boolean decays,
      Optional<Operand<TBool>> mask) {
    if (mask.isPresent()) {
      return byFormula(weight, gradient, slots, count, decays, mask);
    } else if (optimizer instanceof Optimizer.Sgd sgd) {
      return List.of(sgd(weight, formulas.decayed(weight.value(), gradient, decays), slots, sgd));
    } else if (optimizer instanceof Optimizer.Adam adam) {
      Operand<TFloat32> decayed = formulas.decayed(weight.value(), gradient, decays);
      return List.of(
          adam(tf, weight, decayed, slots, count, adam.beta1(), adam.beta2(), adam.epsilon()));
    } else if (optimizer instanceof Optimizer.Adamw adamw) {
      Ops afterDecay = tf.withControlDependencies(shrink(weight, gradient, decays));
      return List.of(
          adam(
              afterDecay,
              weight,
              gradient,
              slots,
              count,
              adamw.beta1(),
              adamw.beta2(),
              adamw.epsilon()));
    } else if (slots.size() == 2 && OptimizerCompiler.isTensorFlows(optimizer)) {
      Operand<TFloat32> decayed = formulas.decayed(weight.value(), gradient, decays);
      return List.of(rmsProp(weight, decayed, slots, (Optimizer.RmsProp) optimizer));
    }
    return byFormula(weight, gradient, slots, count, decays, mask);
  }

  private Op sgd(
      Variable weight, Operand<TFloat32> gradient, List<Variable> slots, Optimizer.Sgd sgd) {
    if (slots.isEmpty()) {
      return tf.train.resourceApplyGradientDescent(weight.handle(), learningRate, gradient);
    }
    return tf.train.resourceApplyMomentum(
        weight.handle(),
        slots.get(0).handle(),
        learningRate,
        gradient,
        tf.constant((float) sgd.momentum()),
        ResourceApplyMomentum.useNesterov(sgd.nesterov()));
  }

  private Op rmsProp(
      Variable weight, Operand<TFloat32> gradient, List<Variable> slots, Optimizer.RmsProp form) {
    return tf.train.resourceApplyRmsProp(
        weight.handle(),
        slots.get(0).handle(),
        slots.get(1).handle(),
        learningRate,
        tf.constant((float) form.decay()),
        tf.constant((float) form.momentum()),
        tf.constant((float) form.epsilon()),
        gradient);
  }

  /** The kernel corrects no bias here: powers of 0 leave that to rate and epsilon. */
  private Op adam(
      Ops ops,
      Variable weight,
      Operand<TFloat32> gradient,
      List<Variable> slots,
      Operand<TFloat32> count,
      double beta1,
      double beta2,
      double epsilon) {
    Operand<TFloat32> root = tf.math.sqrt(formulas.unbiased(beta2, count));
    Operand<TFloat32> rate = tf.math.div(learningRate, formulas.unbiased(beta1, count));
    return ops.train.resourceApplyAdam(
        weight.handle(),
        slots.get(0).handle(),
        slots.get(1).handle(),
        tf.constant(0f),
        tf.constant(0f),
        tf.math.mul(rate, root),
        tf.constant((float) beta1),
        tf.constant((float) beta2),
        tf.math.mul(root, tf.constant((float) epsilon)),
        gradient);
  }

  private List<Op> shrink(Variable weight, Operand<TFloat32> gradient, boolean decays) {
    if (!decays || optimizer.weightDecay() == 0) {
      return List.of();
    }
    Ops afterGradient = tf.withControlDependencies(List.of(gradient));
    Operand<TFloat32> share =
        afterGradient.math.mul(learningRate, tf.constant((float) optimizer.weightDecay()));
    return List.of(weight.subtract(tf, tf.math.mul(weight.value(), share)));
  }

  private List<Op> byFormula(
      Variable weight,
      Operand<TFloat32> gradient,
      List<Variable> slots,
      Operand<TFloat32> count,
      boolean decays,
      Optional<Operand<TBool>> mask) {
    OptimizerCompiler.Update update =
        formulas.update(
            weight.value(), gradient, slots.stream().map(Variable::value).toList(), count, decays);
    List<Op> updates = new ArrayList<>(List.of(assign(weight, update.weight(), mask)));
    for (int i = 0; i < slots.size(); i++) {
      updates.add(assign(slots.get(i), update.slots().get(i), mask));
    }
    return updates;
  }

  private Op assign(Variable variable, Operand<TFloat32> next, Optional<Operand<TBool>> mask) {
    Operand<TFloat32> value =
        mask.isPresent() ? tf.select(mask.get(), next, variable.value()) : next;
    return variable.assign(tf, value);
  }
}
