package org.supernet4j.testkit.operation;

import java.util.Arrays;
import org.supernet4j.api.operation.Linear;
import org.supernet4j.api.operation.MatrixProduct;
import org.supernet4j.api.operation.OuterSum;

/** Products of matrices. */
final class ProductMeaning extends Applied {
  ProductMeaning(Applied at) {
    super(at);
  }

  Tensor linear(Linear operation) {
    Tensor matrix = inputs.get(1);
    Products.Matrix right = Products.Matrix.of(matrix, 0, operation.transposed());
    int rows = inputs.get(0).values().length / right.rows();
    Tensor result = Tensor.zeros(shape);
    Products.multiply(
        new Products.Matrix(inputs.get(0).values(), 0, rows, right.rows(), false),
        right,
        result.values(),
        0);
    return result;
  }

  Tensor outerSum(OuterSum operation) {
    Tensor left = inputs.get(0);
    Tensor right = inputs.get(1);
    int places = left.values().length / left.last();
    Tensor result = Tensor.zeros(shape);
    Products.multiply(
        new Products.Matrix(left.values(), 0, left.last(), places, true),
        new Products.Matrix(right.values(), 0, places, right.last(), false),
        result.values(),
        0);
    return result;
  }

  Tensor matrixProduct(MatrixProduct operation) {
    Tensor left = aligned(0);
    Tensor right = aligned(1);
    int[] places = Arrays.copyOf(shape, shape.length - 2);
    Tensor result = Tensor.zeros(shape);
    int[][] strides = {
      matrices(shape, places), matrices(left.shape(), places), matrices(right.shape(), places)
    };
    Strides.each(
        places,
        strides,
        at ->
            Products.multiply(
                Products.Matrix.of(left, at[1], operation.leftTransposed()),
                Products.Matrix.of(right, at[2], operation.rightTransposed()),
                result.values(),
                at[0]));
    return result;
  }

  /** Strides from matrix to matrix over places. */
  private static int[] matrices(int[] of, int[] places) {
    int[] own = Arrays.copyOf(of, of.length - 2);
    int volume = of[of.length - 1] * of[of.length - 2];
    return Arrays.stream(Strides.stretched(own, places)).map(stride -> stride * volume).toArray();
  }
}
