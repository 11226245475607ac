package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.space.Size;
import org.supernet4j.engine.tensorflow.graph.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.StdArrays;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TInt32;

/** The fed vectors of {@link Elasticity} in the graph, cut into the pieces that layers need. */
public final class ArchitectureInputs {
  private final Elasticity elasticity;
  private final Placeholder<TInt32> integers;
  private final Placeholder<TBool> predicates;
  private final Map<Integer, Output<TInt32>> pieces = new HashMap<>();
  private final List<Output<TBool>> scalars = new ArrayList<>();
  private final Map<Size, Operand<TInt32>> sizes = new HashMap<>();
  private final Map<Kernel, Operand<TBool>> kernels = new HashMap<>();
  private final Ops tf;

  private record Kernel(Size size, int extent) {}

  /** Adds the inputs to the graph. */
  public ArchitectureInputs(Ops root, Elasticity elasticity) {
    this.elasticity = elasticity;
    this.tf = root.withSubScope("architecture");
    integers =
        elasticity.integerCount() == 0
            ? null
            : tf.withName("integers")
                .placeholder(TInt32.class, Placeholder.shape(Shape.of(elasticity.integerCount())));
    predicates =
        elasticity.predicateCount() == 0
            ? null
            : tf.withName("predicates")
                .placeholder(TBool.class, Placeholder.shape(Shape.of(elasticity.predicateCount())));
    if (predicates != null) {
      scalars.addAll(tf.unstack(predicates, (long) elasticity.predicateCount()).output());
    }
    if (integers != null) {
      cut();
    }
  }

  /** A parameter of the network. */
  Parameter parameter(String name) {
    return elasticity.parameter(name);
  }

  /**
   * One operation cuts the whole vector, so that an elastic layer costs no operations of its own.
   */
  private void cut() {
    List<Integer> begins = new ArrayList<>();
    for (Elasticity.Layout layout : elasticity.layouts().values()) {
      for (int begin : new int[] {layout.begin(), layout.extent(), layout.paddings()}) {
        if (!begins.contains(begin)) {
          begins.add(begin);
        }
      }
    }
    begins.addAll(elasticity.sizes().values());
    begins.sort(null);
    int[] lengths = new int[begins.size()];
    for (int i = 0; i < lengths.length; i++) {
      int end = i + 1 < lengths.length ? begins.get(i + 1) : elasticity.integerCount();
      lengths[i] = end - begins.get(i);
    }
    List<Output<TInt32>> parts =
        tf.splitV(integers, tf.constant(lengths), tf.constant(0), (long) lengths.length).output();
    for (int i = 0; i < lengths.length; i++) {
      pieces.put(begins.get(i), parts.get(i));
    }
  }

  /** Whether a parameter's part in use depends on the architecture. */
  boolean isElastic(Parameter parameter) {
    return elasticity.layouts().containsKey(parameter.name());
  }

  /** Where the active part of an elastic parameter begins, {@code [rank]}. */
  Operand<TInt32> begin(Parameter parameter) {
    return pieces.get(elasticity.layouts().get(parameter.name()).begin());
  }

  /** The shape of the active part of an elastic parameter, {@code [rank]}. */
  Operand<TInt32> extent(Parameter parameter) {
    return pieces.get(elasticity.layouts().get(parameter.name()).extent());
  }

  /** Whether the kernel of an elastic parameter has an extent; a scalar, alive everywhere. */
  Operand<TBool> hasKernel(Parameter parameter, int extent) {
    return kernels.computeIfAbsent(
        new Kernel(parameter.shape().get(0), extent),
        key ->
            tf.math.equal(
                tf.gather(extent(parameter), tf.constant(0), tf.constant(0)), tf.constant(extent)));
  }

  /** What surrounds the active part of an elastic parameter, {@code [rank, 2]}. */
  Operand<TInt32> paddings(Ops tf, Parameter parameter) {
    Elasticity.Layout layout = elasticity.layouts().get(parameter.name());
    return tf.reshape(pieces.get(layout.paddings()), tf.constant(new int[] {layout.rank(), 2}));
  }

  /** Height and width that a resize gives, {@code [2]}. */
  Operand<TInt32> extent(Node resize) {
    return pieces.get(elasticity.layouts().get(resize.path()).extent());
  }

  /**
   * Whether a part of a conditional (0 passes, 1 runs) or of alternatives runs, or a conditional
   * parameter is used (0 not, 1 is); a scalar, alive everywhere.
   *
   * @param name the path of the node or the name of the parameter
   */
  Operand<TBool> predicate(String name, int part) {
    return scalars.get(elasticity.firstPredicate(name) + part);
  }

  /** A size that a layer without a kernel asks for; a scalar, alive everywhere. */
  Operand<TInt32> size(Size size) {
    return sizes.computeIfAbsent(
        size, key -> tf.reshape(pieces.get(elasticity.sizes().get(key)), tf.constant(new int[0])));
  }

  /** Feeds an architecture; the tensors must live until the run is over. */
  public void feed(Session.Runner runner, Tensors tensors, int[] integerValues, boolean[] values) {
    if (integers != null) {
      runner.feed(integers, tensors.keep(TInt32.tensorOf(StdArrays.ndCopyOf(integerValues))));
    }
    if (predicates != null) {
      runner.feed(predicates, tensors.keep(TBool.tensorOf(StdArrays.ndCopyOf(values))));
    }
  }
}
