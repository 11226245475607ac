package org.supernet4j.engine.tensorflow.graph;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Identity;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * The part of the graph under construction that runs only where some predicates hold. Operations
 * whose inputs are alive everywhere, such as reading a variable, wait for the branch's pivot and
 * are dead with it.
 */
public final class Branch {
  private final Ops tf;
  private final Identity<TBool> pivot;
  private final List<Operand<TBool>> predicates;

  private Branch(Ops tf, Identity<TBool> pivot, List<Operand<TBool>> predicates) {
    this.tf = tf;
    this.pivot = pivot;
    this.predicates = predicates;
  }

  /** What always runs. */
  public static Branch root(Ops tf) {
    return new Branch(tf, null, List.of());
  }

  /** A part of this branch that runs only where the predicate holds. */
  public Branch enter(Operand<TBool> predicate) {
    Operand<TBool> outer = pivot == null ? predicate : pivot;
    List<Operand<TBool>> all = new ArrayList<>(predicates);
    all.add(predicate);
    return new Branch(tf, tf.identity(tf.switchCond(outer, predicate).outputTrue()), all);
  }

  /** A value of this branch, and a zero where the branch does not run; alive everywhere. */
  public Operand<TFloat32> orZero(Operand<TFloat32> value) {
    return predicates.stream()
        .reduce(tf.math::logicalAnd)
        .map(runs -> merge(value, tf.switchCond(tf.constant(0f), runs).outputFalse()))
        .orElse(value);
  }

  /**
   * A value of a part of this branch, and a zero where the part does not run; alive where this
   * branch runs.
   *
   * @param runs whether the part does
   */
  public Operand<TFloat32> orZero(Operand<TFloat32> value, Operand<TBool> runs) {
    return merge(value, tf.switchCond(waiting().constant(0f), runs).outputFalse());
  }

  private Operand<TFloat32> merge(Operand<TFloat32> value, Operand<TFloat32> zero) {
    return tf.merge(List.of(value, zero)).output();
  }

  /** Operations that follow their inputs. */
  public Ops following() {
    return tf;
  }

  /** Operations that wait for the branch. */
  public Ops waiting() {
    return pivot == null ? tf : tf.withControlDependencies(List.of(pivot));
  }

  /**
   * The same branch with operations named after a path. A name, not a scope: making a scope walks
   * through the whole graph.
   */
  public Branch named(String path) {
    return new Branch(tf.withName(OperationNames.of(path)), pivot, predicates);
  }
}
