package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The gates of a pass: one fed number for each option of each choice that may be gated, and the
 * derivatives by them that the backward pass leaves.
 */
public final class GateInputs {
  /** The derivative by a gate at one place; alive everywhere. */
  private record Derivative(int gate, Operand<TFloat32> value) {}

  private final Ops tf;
  private final Map<Choice, Integer> first = new LinkedHashMap<>();
  private final int count;
  private final Placeholder<TFloat32> fed;
  private final List<Output<TFloat32>> gates;
  private final List<Derivative> derivatives = new ArrayList<>();

  /**
   * Gates that can be fed.
   *
   * @param choices those that may be gated, at least one
   */
  public GateInputs(Ops tf, Set<Choice> choices) {
    this.tf = tf;
    int next = 0;
    for (Choice choice : choices) {
      first.put(choice, next);
      next += choice.count();
    }
    count = next;
    fed = tf.withName("gates").placeholder(TFloat32.class, Placeholder.shape(Shape.of(count)));
    gates = tf.unstack(fed, (long) count).output();
  }

  /** Whether a choice may be gated. */
  boolean has(Choice choice) {
    return first.containsKey(choice);
  }

  /** The gate of an option; a scalar, alive everywhere. */
  Operand<TFloat32> gate(Choice choice, int option) {
    return gates.get(first.get(choice) + option);
  }

  /**
   * Leaves the derivative of the loss by a gate at one place.
   *
   * @param value a scalar, alive everywhere
   */
  void addDerivative(Choice choice, int option, Operand<TFloat32> value) {
    derivatives.add(new Derivative(first.get(choice) + option, value));
  }

  /** All derivatives in one vector, for {@link #sum}. */
  public Operand<TFloat32> derivatives() {
    return tf.stack(derivatives.stream().map(Derivative::value).toList());
  }

  /**
   * What {@link #derivatives} gave, summed over all places of a gate in one fixed order, so that
   * the same values always give the same sum.
   *
   * @param wanted gates by which to differentiate
   */
  public Map<Choice, SortedMap<Integer, Double>> sum(float[] values, Gates wanted) {
    double[] sums = new double[count];
    for (int i = 0; i < values.length; i++) {
      sums[derivatives.get(i).gate()] += values[i];
    }
    Map<Choice, SortedMap<Integer, Double>> result = new LinkedHashMap<>();
    wanted
        .weights()
        .forEach(
            (choice, byOption) -> {
              SortedMap<Integer, Double> of = new TreeMap<>();
              byOption.keySet().forEach(option -> of.put(option, sums[first.get(choice) + option]));
              result.put(choice, of);
            });
    return result;
  }

  /** Feeds a subnet; a choice without gates has 1 for the option that the architecture takes. */
  public void feed(Session.Runner runner, Tensors tensors, FedArchitecture subnet) {
    float[] values = new float[count];
    first.forEach(
        (choice, start) -> {
          if (subnet.gates().isGated(choice)) {
            for (int option = 0; option < choice.count(); option++) {
              values[start + option] = (float) subnet.gates().of(choice, option);
            }
          } else {
            values[start + subnet.architecture().optionIndex(choice)] = 1;
          }
        });
    runner.feed(fed, tensors.keep(TFloat32.tensorOf(StdArrays.ndCopyOf(values))));
  }
}
