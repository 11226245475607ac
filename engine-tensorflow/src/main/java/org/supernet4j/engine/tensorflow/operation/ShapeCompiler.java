package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.BatchRepeat;
import org.supernet4j.api.operation.Broadcast;
import org.supernet4j.api.operation.Concat;
import org.supernet4j.api.operation.Pad;
import org.supernet4j.api.operation.Reshape;
import org.supernet4j.api.operation.Slice;
import org.supernet4j.api.operation.Transpose;
import org.supernet4j.api.tensor.Element;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** Compiles what moves elements. */
final class ShapeCompiler extends AppliedOperation {
  ShapeCompiler(AppliedOperation at) {
    super(at);
  }

  Operand<?> reshape(Reshape operation) {
    return tf.reshape(read(0), graph.vector(type.perExample(), -1, sizes(type)));
  }

  Operand<?> transpose(Transpose operation) {
    int[] axes = axes(operation.axes());
    int[] all =
        type.perExample() ? IntStream.concat(IntStream.of(0), IntStream.of(axes)).toArray() : axes;
    return tf.linalg.transpose(read(0), tf.constant(all));
  }

  Operand<?> slice(Slice operation) {
    return tf.slice(
        read(0),
        graph.vector(type.perExample(), 0, operation.begin()),
        graph.vector(type.perExample(), -1, sizes(type)));
  }

  Operand<?> pad(Pad operation) {
    Operand<TInt32> before = graph.vector(type.perExample(), 0, operation.begin());
    Operand<TInt32> all = graph.vector(type.perExample(), 0, sizes(type));
    Operand<TInt32> own = graph.vector(type.perExample(), 0, sizes(readType(0)));
    Operand<TInt32> after = tf.math.sub(tf.math.sub(all, before), own);
    Operand<?> zero = type.element() == Element.INT ? tf.constant(0) : tf.constant(0f);
    return pad(tf.stack(List.of(before, after), Stack.axis(1L)), zero);
  }

  @SuppressWarnings("unchecked")
  private <T extends TType> Operand<T> pad(Operand<TInt32> paddings, Operand<?> zero) {
    return tf.pad(this.<T>read(0), paddings, (Operand<T>) zero);
  }

  Operand<?> concat(Concat operation) {
    List<Operand<TType>> parts =
        IntStream.range(0, inputs.size()).<Operand<TType>>mapToObj(this::read).toList();
    return tf.concat(parts, tf.constant(axes(List.of(operation.axis()))[0]));
  }

  Operand<?> broadcast(Broadcast operation) {
    return tf.broadcastTo(aligned(0), extents());
  }

  Operand<?> batchRepeat(BatchRepeat operation) {
    return tf.broadcastTo(read(0), extents());
  }
}
