package org.supernet4j.testkit.operation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** An operation with the values of its inputs, and the shape of what it gives. */
abstract class Applied {
  final Expression expression;
  final List<Tensor> inputs;
  final Architecture architecture;
  final int batch;
  final int[] shape;

  /**
   * One operation.
   *
   * @param architecture null where all sizes are constant
   */
  Applied(Expression expression, List<Tensor> inputs, Architecture architecture, int batch) {
    this.expression = expression;
    this.inputs = inputs;
    this.architecture = architecture;
    this.batch = batch;
    this.shape = withBatch(expression.type().perExample(), expression.shape());
  }

  /** The same. */
  Applied(Applied at) {
    this(at.expression, at.inputs, at.architecture, at.batch);
  }

  int[] withBatch(boolean perExample, Shape of) {
    int[] extents = of.dimensions().stream().mapToInt(this::value).toArray();
    return perExample ? prepend(batch, extents) : extents;
  }

  static int[] prepend(int first, int... rest) {
    int[] all = new int[rest.length + 1];
    all[0] = first;
    System.arraycopy(rest, 0, all, 1, rest.length);
    return all;
  }

  int value(Size size) {
    return size.isConstant() ? size.largest() : size.value(architecture);
  }

  /** An input so that its axes meet those of a stretched result; the batch stays first. */
  Tensor aligned(int index) {
    Tensor input = inputs.get(index);
    Expression read = expression.inputs().get(index);
    int missing = expression.type().rank() - read.type().rank();
    if (!read.type().perExample() || missing <= 0) {
      return input;
    }
    int[] ones = new int[missing];
    Arrays.fill(ones, 1);
    int[] own = input.shape();
    return input.reshaped(
        IntStream.concat(
                IntStream.of(own[0]),
                IntStream.concat(Arrays.stream(ones), Arrays.stream(own).skip(1)))
            .toArray());
  }
}
