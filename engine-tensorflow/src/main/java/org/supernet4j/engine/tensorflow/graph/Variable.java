package org.supernet4j.engine.tensorflow.graph;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/**
 * A float tensor that outlives runs of the graph. Operations on it are made when they are asked
 * for.
 */
public final class Variable {
  private final String name;
  private final Shape shape;
  private final Operand<?> handle;
  private final Lazy<Placeholder<TFloat32>> initial;
  private final Lazy<Op> initialization;
  private final Lazy<Operand<TFloat32>> value;

  /**
   * A variable in the graph; without a value until it is assigned.
   *
   * @param shape of its values; a first dimension of -1 may change
   */
  public Variable(Ops root, String name, Shape shape) {
    Ops tf = root.withName(OperationNames.of(name));
    this.name = name;
    this.shape = shape;
    this.handle = tf.varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    this.initial = new Lazy<>(() -> tf.placeholder(TFloat32.class, Placeholder.shape(shape)));
    this.initialization = new Lazy<>(() -> tf.assignVariableOp(handle, initial.get()));
    this.value = new Lazy<>(() -> read(tf));
  }

  /** Its name in the graph. */
  public String name() {
    return name;
  }

  /** Of its values; a first dimension of -1 may change. */
  public Shape shape() {
    return shape;
  }

  /** The value at the time of the run; one operation that always runs. */
  public Operand<TFloat32> value() {
    return value.get();
  }

  /** The value, read by an operation of its own. */
  public Operand<TFloat32> read(Ops tf) {
    return tf.readVariableOp(handle, TFloat32.class);
  }

  /** Replaces its values. */
  public Op assign(Ops tf, Operand<TFloat32> newValue) {
    return tf.assignVariableOp(handle, newValue);
  }

  /** Sets all values to 0. */
  public Op clear(Ops tf) {
    return fill(tf, 0);
  }

  /** Sets all values to one. */
  public Op fill(Ops tf, float value) {
    return assign(tf, tf.fill(tf.constant(shape), tf.constant(value)));
  }

  /** Adds a tensor of its shape to its values. */
  public Op add(Ops tf, Operand<TFloat32> delta) {
    return tf.assignAddVariableOp(handle, delta);
  }

  /** Subtracts a tensor of its shape from its values. */
  public Op subtract(Ops tf, Operand<TFloat32> delta) {
    return tf.assignSubVariableOp(handle, delta);
  }

  /** What operations that change the value in place are given. */
  public Operand<?> handle() {
    return handle;
  }

  /** What to feed to set the value from outside. */
  public Placeholder<TFloat32> initial() {
    return initial.get();
  }

  /** Sets the value to what is fed. */
  public Op initialization() {
    return initialization.get();
  }
}
