package org.supernet4j.testkit.operation;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import org.apiguardian.api.API;

/**
 * Numbers in row-major order. Integers are kept as such, true as 1 and false as 0.
 *
 * @param shape the extents; that of the batch first where there is one
 * @param values the elements
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Tensor(int[] shape, double[] values) {
  public Tensor {
    if (volume(shape) != values.length) {
      throw new IllegalArgumentException(
          Arrays.toString(shape) + " holds another number of elements than " + values.length);
    }
  }

  /** A single number. */
  public static Tensor scalar(double value) {
    return new Tensor(new int[0], new double[] {value});
  }

  /** Some numbers, {@code [values]}. */
  public static Tensor vector(double... values) {
    return new Tensor(new int[] {values.length}, values);
  }

  /** Rows of equal length, {@code [rows, columns]}. */
  public static Tensor matrix(double[]... rows) {
    return new Tensor(
        new int[] {rows.length, rows.length == 0 ? 0 : rows[0].length},
        Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray());
  }

  /** Zeros. */
  public static Tensor zeros(int... shape) {
    return new Tensor(shape, new double[volume(shape)]);
  }

  /** Numbers from a normal distribution around 0 with deviation 1. */
  public static Tensor gaussian(RandomGenerator random, int... shape) {
    return zeros(shape).map(zero -> random.nextGaussian());
  }

  /** Numbers at the same places, each from one. */
  public Tensor map(DoubleUnaryOperator function) {
    return new Tensor(shape, Arrays.stream(values).map(function).toArray());
  }

  /** The same numbers in another shape. */
  public Tensor reshaped(int... newShape) {
    return new Tensor(newShape, values);
  }

  /** The same with one element changed. */
  public Tensor with(int index, double value) {
    double[] changed = values.clone();
    changed[index] = value;
    return new Tensor(shape, changed);
  }

  /** The extent of the last axis; 1 of a single number. */
  public int last() {
    return shape.length == 0 ? 1 : shape[shape.length - 1];
  }

  static int volume(int... shape) {
    return Arrays.stream(shape).reduce(1, Math::multiplyExact);
  }

  @Override
  public String toString() {
    return Arrays.toString(shape) + Arrays.toString(values);
  }
}
