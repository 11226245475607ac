package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.space.Choice;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Parts of which several run: the output is the sum of theirs, each times its gate. A part that
 * does not run enters sums as one zero, which stretches to the shape of the others; one part always
 * runs.
 */
public final class WeightedAlternatives {
  private final GateInputs gates;
  private final Choice choice;
  private final List<Part> parts;
  private final List<Value> inputs;
  private final Branch outer;
  private final Ops tf;

  /**
   * A part.
   *
   * @param runs whether it does; a scalar, alive everywhere
   * @param inputs alive where it runs
   * @param compiled the part itself
   * @param branch where it runs
   */
  record Part(Operand<TBool> runs, List<Value> inputs, Compiled compiled, Branch branch) {}

  WeightedAlternatives(
      GateInputs gates,
      Alternatives alternatives,
      List<Part> parts,
      List<Value> inputs,
      Branch outer) {
    this.gates = gates;
    this.choice = alternatives.choice();
    this.parts = parts;
    this.inputs = inputs;
    this.outer = outer;
    this.tf = outer.following();
  }

  /** A gate is trained, so its derivative must be found even where nothing before it is. */
  Compiled compile() {
    List<Operand<TFloat32>> summands = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      summands.add(weighted(i, parts.get(i).compiled().output().tensor()));
    }
    return new Compiled(new Value(sum(summands), true), this::backward);
  }

  private Operand<TFloat32> weighted(int option, Operand<TFloat32> value) {
    return tf.math.mul(value, gates.gate(choice, option));
  }

  /** The sum of what parts gave that may not have run. */
  private Operand<TFloat32> sum(List<Operand<TFloat32>> ofParts) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> outer.orZero(ofParts.get(i), parts.get(i).runs()))
        .reduce(tf.math::add)
        .orElseThrow();
  }

  private List<Operand<TFloat32>> backward(Operand<TFloat32> gradient) {
    List<List<Operand<TFloat32>>> passed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      passed.add(backward(i, tf.switchCond(gradient, parts.get(i).runs()).outputTrue()));
    }
    List<Operand<TFloat32>> sums = new ArrayList<>();
    for (int j = 0; j < inputs.size(); j++) {
      int input = j;
      boolean none = passed.stream().allMatch(gradients -> gradients.get(input) == null);
      sums.add(none ? null : sum(gradientsOf(input, passed)));
    }
    return sums;
  }

  private List<Operand<TFloat32>> gradientsOf(int input, List<List<Operand<TFloat32>>> passed) {
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Operand<TFloat32> gradient = passed.get(i).get(input);
      gradients.add(
          gradient == null ? tf.zerosLike(parts.get(i).inputs().get(input).tensor()) : gradient);
    }
    return gradients;
  }

  /** Leaves the derivative by the part's gate, and goes back through the part. */
  private List<Operand<TFloat32>> backward(int option, Operand<TFloat32> gradient) {
    Part part = parts.get(option);
    Operand<TFloat32> product = tf.math.mul(part.compiled().output().tensor(), gradient);
    Operand<TFloat32> derivative =
        tf.sum(tf.reshape(product, tf.constant(new int[] {-1})), tf.constant(0));
    gates.addDerivative(choice, option, part.branch().orZero(derivative));
    return part.compiled().output().trained()
        ? part.compiled().backward().apply(weighted(option, gradient))
        : Collections.nCopies(inputs.size(), null);
  }
}
