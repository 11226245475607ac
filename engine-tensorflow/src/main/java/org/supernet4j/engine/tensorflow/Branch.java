package org.supernet4j.engine.tensorflow;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Identity;
import org.tensorflow.types.TBool;

/**
 * The part of the graph under construction that runs only where some predicates hold. Operations
 * whose inputs are alive everywhere, such as reading a variable, wait for the branch's pivot and
 * are dead with it.
 */
final class Branch {
  private final Ops tf;
  private final Identity<TBool> pivot;

  private Branch(Ops tf, Identity<TBool> pivot) {
    this.tf = tf;
    this.pivot = pivot;
  }

  /** What always runs. */
  static Branch root(Ops tf) {
    return new Branch(tf, null);
  }

  /** A part of this branch that runs only where the predicate holds. */
  Branch enter(Operand<TBool> predicate) {
    Operand<TBool> outer = pivot == null ? predicate : pivot;
    return new Branch(tf, tf.identity(tf.switchCond(outer, predicate).outputTrue()));
  }

  /** Operations that follow their inputs. */
  Ops following() {
    return tf;
  }

  /** Operations that wait for the branch. */
  Ops waiting() {
    return pivot == null ? tf : tf.withControlDependencies(List.of(pivot));
  }

  /**
   * The same branch with operations named after a path. A name, not a scope: making a scope walks
   * through the whole graph.
   */
  Branch named(String path) {
    return new Branch(tf.withName(OperationNames.of(path)), pivot);
  }
}
