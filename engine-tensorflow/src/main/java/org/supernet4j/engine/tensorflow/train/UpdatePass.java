package org.supernet4j.engine.tensorflow.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.supernet4j.api.engine.Clipping;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.engine.tensorflow.compile.Elasticity;
import org.supernet4j.engine.tensorflow.compile.FedArchitecture;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.network.NetworkGraph;
import org.supernet4j.engine.tensorflow.network.ParameterVariables;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Gradients become updates: each draw's run adds its gradients to accumulators, one more run clips
 * the sums, updates the weights that the draws used and clears the accumulators.
 */
public final class UpdatePass {
  private final Ops tf;
  private final Elasticity elasticity;
  private final ParameterVariables variables;
  private final Optimizer optimizer;
  private final OptimizerKernels kernels;
  private final UpdateMasks masks;
  private final Placeholder<TFloat32> learningRate;
  private final Placeholder<TBool> whole;
  private final Placeholder<TBool> partly;
  private final List<Output<TBool>> wholeScalars;
  private final List<Output<TBool>> partlyScalars;
  private final Map<Parameter, Variable> accumulators = new LinkedHashMap<>();
  private final OptimizerState state;
  private final Op accumulate;
  private final Operand<TBool> finite;
  private final Op apply;
  private final Op reset;

  UpdatePass(
      NetworkGraph network,
      Map<Parameter, Operand<TFloat32>> gradients,
      Optimizer optimizer,
      OptimizerState state,
      Clipping clipping) {
    this.tf = network.ops().withSubScope("update");
    this.elasticity = network.elasticity();
    this.variables = network.variables();
    this.optimizer = optimizer;
    this.state = state;
    learningRate =
        tf.withName("learning-rate").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    kernels = new OptimizerKernels(tf, optimizer, learningRate);
    masks = new UpdateMasks(tf, elasticity);
    int count = elasticity.parameters().size();
    whole = tf.placeholder(TBool.class, Placeholder.shape(Shape.of(count)));
    wholeScalars = tf.unstack(whole, (long) count).output();
    partly = tf.placeholder(TBool.class, Placeholder.shape(Shape.of(count)));
    partlyScalars = tf.unstack(partly, (long) count).output();
    for (Parameter parameter : gradients.keySet()) {
      String name = "gradient/" + parameter.name();
      accumulators.put(
          parameter, network.variable(tf, name, ParameterVariables.shapeOf(parameter)));
    }
    accumulate = accumulating(gradients);
    Map<Parameter, Operand<TFloat32>> clipped = clip(clipping);
    finite = finite();
    List<Op> updates = new ArrayList<>();
    List<Op> resets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Parameter parameter = elasticity.parameters().get(i);
      Operand<TFloat32> gradient = clipped.get(parameter);
      if (gradient != null) {
        updates.addAll(update(parameter, i, gradient));
        Variable sum = accumulators.get(parameter);
        updates.add(
            sum.assign(tf.withControlDependencies(List.of(gradient)), tf.zerosLike(gradient)));
        resets.add(sum.clear(tf));
      }
    }
    apply = tf.withControlDependencies(updates).noOp();
    reset = tf.withControlDependencies(resets).noOp();
  }

  /** Whether all gradients are numbers, and so their sum; updates wait for it. */
  private Operand<TBool> finite() {
    List<Operand<TFloat32>> sums = new ArrayList<>();
    for (Variable sum : accumulators.values()) {
      int[] dimensions = IntStream.range(0, sum.shape().numDimensions()).toArray();
      sums.add(tf.sum(sum.value(), tf.constant(dimensions)));
    }
    return tf.math.isFinite(tf.math.addN(sums));
  }

  private Map<Parameter, Operand<TFloat32>> clip(Clipping clipping) {
    Map<Parameter, Operand<TFloat32>> clipped = new LinkedHashMap<>();
    accumulators.forEach(
        (parameter, sum) ->
            clipped.put(
                parameter,
                clipping
                    .value()
                    .<Operand<TFloat32>>map(
                        bound ->
                            tf.clipByValue(
                                sum.value(),
                                tf.constant(-bound.floatValue()),
                                tf.constant(bound.floatValue())))
                    .orElse(sum.value())));
    clipping
        .norm()
        .ifPresent(
            bound -> {
              List<Operand<TFloat32>> squares = new ArrayList<>();
              clipped.values().forEach(gradient -> squares.add(tf.nn.l2Loss(gradient)));
              Operand<TFloat32> norm =
                  tf.math.sqrt(tf.math.mul(tf.math.addN(squares), tf.constant(2f)));
              Operand<TFloat32> limit = tf.constant(bound.floatValue());
              Operand<TFloat32> factor = tf.math.div(limit, tf.math.maximum(norm, limit));
              clipped.replaceAll((parameter, gradient) -> tf.math.mul(gradient, factor));
            });
    return clipped;
  }

  /** Updates one parameter and its slots, where a draw used them. */
  private List<Op> update(Parameter parameter, int position, Operand<TFloat32> sum) {
    Operand<TFloat32> gradient = where(finite, sum);
    boolean elastic = masks.isElastic(position);
    if (!elastic && !elasticity.isConditional(position)) {
      return update(parameter, gradient, Optional.empty());
    }
    Operand<TFloat32> wholly = where(wholeScalars.get(position), gradient);
    List<Op> updates = new ArrayList<>(update(parameter, wholly, Optional.empty()));
    if (elastic) {
      Operand<TBool> used = partlyScalars.get(position);
      Operand<TBool> mask = masks.mask(tf, position, used);
      updates.addAll(update(parameter, where(used, gradient), Optional.of(mask)));
    }
    return updates;
  }

  private Operand<TFloat32> where(Operand<TBool> condition, Operand<TFloat32> tensor) {
    return tf.identity(tf.switchCond(tensor, condition).outputTrue());
  }

  private List<Op> update(
      Parameter parameter, Operand<TFloat32> gradient, Optional<Operand<TBool>> mask) {
    List<Op> updates = new ArrayList<>();
    updates.addAll(
        kernels.update(
            variables.of(parameter),
            gradient,
            state.slots(parameter),
            count(parameter, gradient, updates),
            optimizer.decayAll() || parameter.role().isWeight(),
            mask));
    return updates;
  }

  /** Counts this update where the optimizer needs to know; else null. */
  private Operand<TFloat32> count(
      Parameter parameter, Operand<TFloat32> gradient, List<Op> updates) {
    Variable counter = state.updates(parameter);
    if (counter == null) {
      return null;
    }
    Ops afterGradient = tf.withControlDependencies(List.of(gradient));
    Operand<TFloat32> count = afterGradient.math.add(counter.value(), tf.constant(1f));
    updates.add(counter.assign(tf, count));
    return count;
  }

  /** What adds the gradients of a pass to the accumulators; runs with that pass. */
  Op accumulating(Map<Parameter, Operand<TFloat32>> gradients) {
    List<Op> additions = new ArrayList<>();
    gradients.forEach(
        (parameter, gradient) -> additions.add(accumulators.get(parameter).add(tf, gradient)));
    return tf.withControlDependencies(additions).noOp();
  }

  /** Adds the gradients of a draw to the accumulators; runs with the training pass. */
  Op accumulate() {
    return accumulate;
  }

  /** Whether the gradients in the accumulators are finite; where not, nothing is updated. */
  Operand<TBool> isFinite() {
    return finite;
  }

  /** Updates the weights and clears the accumulators. */
  Op apply() {
    return apply;
  }

  /** Clears the accumulators, which have no value before. */
  Op reset() {
    return reset;
  }

  /** What gradients are summed in, zero between steps. */
  Map<Parameter, Variable> accumulators() {
    return accumulators;
  }

  /** Feeds {@link #apply()}. */
  void feed(Session.Runner runner, Tensors tensors, double rate, List<FedArchitecture> draws) {
    int count = elasticity.parameters().size();
    boolean[] wholes = new boolean[count];
    boolean[] parts = new boolean[count];
    for (int i = 0; i < count; i++) {
      int position = i;
      wholes[i] = draws.stream().anyMatch(draw -> masks.usesAll(position, draw));
      parts[i] =
          !wholes[i]
              && draws.stream().anyMatch(draw -> elasticity.isActive(position, draw.predicates()));
    }
    runner
        .feed(learningRate, tensors.keep(TFloat32.scalarOf((float) rate)))
        .feed(whole, tensors.keep(TBool.tensorOf(StdArrays.ndCopyOf(wholes))))
        .feed(partly, tensors.keep(TBool.tensorOf(StdArrays.ndCopyOf(parts))));
    masks.feed(runner, tensors, draws);
  }
}
