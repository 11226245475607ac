package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.TensorType;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** An operation with its compiled inputs. */
abstract class AppliedOperation {
  final ExpressionCompiler graph;
  final Ops tf;
  final Expression expression;
  final TensorType type;
  final List<Operand<?>> inputs;

  AppliedOperation(ExpressionCompiler graph, Expression expression, List<Operand<?>> inputs) {
    this.graph = graph;
    this.tf = graph.tf();
    this.expression = expression;
    this.type = expression.type();
    this.inputs = inputs;
  }

  /** The same. */
  AppliedOperation(AppliedOperation at) {
    this(at.graph, at.expression, at.inputs);
  }

  @SuppressWarnings("unchecked")
  <T extends TType> Operand<T> read(int index) {
    return (Operand<T>) inputs.get(index);
  }

  TensorType readType(int index) {
    return expression.inputs().get(index).type();
  }

  /** An input so that its axes meet those of a stretched result; the batch stays first. */
  <T extends TType> Operand<T> aligned(int index) {
    Operand<T> aligned = read(index);
    int missing = type.rank() - readType(index).rank();
    for (int i = 0; i < missing && readType(index).perExample(); i++) {
      aligned = tf.expandDims(aligned, tf.constant(1));
    }
    return aligned;
  }

  /** Positions of axes in the graph's tensors. */
  int[] axes(List<Integer> axes) {
    int shift = readType(0).perExample() ? 1 : 0;
    return axes.stream().mapToInt(axis -> axis + shift).toArray();
  }

  static List<Size> sizes(TensorType of) {
    return of.shape().dimensions();
  }

  /** The extents of the result, the batch first. */
  Operand<TInt32> extents() {
    return type.perExample()
        ? graph.vector(graph.surroundings().batchSize(), sizes(type))
        : graph.vector(null, sizes(type));
  }
}
