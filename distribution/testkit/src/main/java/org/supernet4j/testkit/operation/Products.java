package org.supernet4j.testkit.operation;

/** Products of matrices. */
final class Products {
  private Products() {}

  /**
   * A matrix within an array.
   *
   * @param values the array
   * @param begin where the matrix begins
   * @param rows as it is multiplied
   * @param columns as it is multiplied
   * @param transposed whether it lies column by column
   */
  record Matrix(double[] values, int begin, int rows, int columns, boolean transposed) {
    /** A matrix of the last two axes. */
    static Matrix of(Tensor tensor, int begin, boolean transposed) {
      int rows = tensor.shape()[tensor.shape().length - 2];
      int columns = tensor.last();
      return transposed
          ? new Matrix(tensor.values(), begin, columns, rows, true)
          : new Matrix(tensor.values(), begin, rows, columns, false);
    }

    double at(int row, int column) {
      return values[begin + (transposed ? column * rows + row : row * columns + column)];
    }
  }

  /** Writes the product to an array from a place on. */
  static void multiply(Matrix left, Matrix right, double[] result, int begin) {
    for (int row = 0; row < left.rows(); row++) {
      for (int column = 0; column < right.columns(); column++) {
        double sum = 0;
        for (int i = 0; i < left.columns(); i++) {
          sum += left.at(row, i) * right.at(i, column);
        }
        result[begin + row * right.columns() + column] = sum;
      }
    }
  }
}
