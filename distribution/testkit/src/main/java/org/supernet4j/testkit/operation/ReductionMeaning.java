package org.supernet4j.testkit.operation;

import java.util.Arrays;
import org.supernet4j.api.operation.ArgMax;
import org.supernet4j.api.operation.BatchSum;
import org.supernet4j.api.operation.Reduce;
import org.supernet4j.api.operation.Softmax;

/** What makes one of several elements, and softmax. */
final class ReductionMeaning extends Applied {
  ReductionMeaning(Applied at) {
    super(at);
  }

  Tensor batchSum(BatchSum operation) {
    return added(inputs.get(0).shape(), Strides.stretched(shape, inputs.get(0).shape()));
  }

  Tensor reduce(Reduce operation) {
    int shift = expression.type().perExample() ? 1 : 0;
    int[] box = inputs.get(0).shape();
    int[] keeping = box.clone();
    operation.axes().forEach(axis -> keeping[axis + shift] = 1);
    int[] strides = Strides.stretched(keeping, box);
    if (operation.kind() == Reduce.Kind.SUM) {
      return added(box, strides);
    }
    Tensor result = Tensor.zeros(shape).map(zero -> Double.NEGATIVE_INFINITY);
    Strides.each(
        box,
        new int[][] {strides, Strides.of(box)},
        at ->
            result.values()[at[0]] =
                Math.max(result.values()[at[0]], inputs.get(0).values()[at[1]]));
    return result;
  }

  private Tensor added(int[] box, int[] strides) {
    Tensor result = Tensor.zeros(shape);
    Strides.each(
        box,
        new int[][] {strides, Strides.of(box)},
        at -> result.values()[at[0]] += inputs.get(0).values()[at[1]]);
    return result;
  }

  Tensor argMax(ArgMax operation) {
    int count = inputs.get(0).last();
    double[] values = inputs.get(0).values();
    Tensor result = Tensor.zeros(shape);
    for (int row = 0; row < result.values().length; row++) {
      int best = 0;
      for (int i = 1; i < count; i++) {
        if (values[row * count + i] > values[row * count + best]) {
          best = i;
        }
      }
      result.values()[row] = best;
    }
    return result;
  }

  Tensor softmax(Softmax operation) {
    int count = inputs.get(0).last();
    double[] values = inputs.get(0).values();
    Tensor result = Tensor.zeros(shape);
    for (int from = 0; from < values.length; from += count) {
      double[] row = Arrays.copyOfRange(values, from, from + count);
      double largest = Arrays.stream(row).max().orElseThrow();
      double sum = Arrays.stream(row).map(x -> Math.exp(x - largest)).sum();
      for (int i = 0; i < count; i++) {
        double logarithm = row[i] - largest - Math.log(sum);
        result.values()[from + i] = operation.logarithmic() ? logarithm : Math.exp(logarithm);
      }
    }
    return result;
  }
}
