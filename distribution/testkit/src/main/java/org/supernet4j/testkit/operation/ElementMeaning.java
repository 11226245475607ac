package org.supernet4j.testkit.operation;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.special.Erf;
import org.supernet4j.api.operation.Binary;
import org.supernet4j.api.operation.Cast;
import org.supernet4j.api.operation.Select;
import org.supernet4j.api.operation.Unary;
import org.supernet4j.api.tensor.Element;

/** What works element by element. */
final class ElementMeaning extends Applied {
  ElementMeaning(Applied at) {
    super(at);
  }

  Tensor unary(Unary operation) {
    DoubleUnaryOperator function =
        switch (operation.function()) {
          case NEGATE -> x -> -x;
          case ABS -> Math::abs;
          case SIGN -> Math::signum;
          case FLOOR -> Math::floor;
          case EXP -> Math::exp;
          case LOG -> Math::log;
          case SQRT -> Math::sqrt;
          case TANH -> Math::tanh;
          case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
          case ERF -> Erf::erf;
          case NOT -> x -> 1 - x;
          case STOP_GRADIENT -> x -> x;
        };
    return inputs.get(0).map(function);
  }

  Tensor binary(Binary operation) {
    boolean ints = expression.inputs().get(0).type().element() == Element.INT;
    DoubleBinaryOperator operator =
        switch (operation.operator()) {
          case ADD -> Double::sum;
          case SUBTRACT -> (x, y) -> x - y;
          case MULTIPLY -> (x, y) -> x * y;
          case MULTIPLY_NO_NAN -> (x, y) -> y == 0 ? 0 : x * y;
          case DIVIDE -> ints ? (x, y) -> towardsZero(x / y) : (x, y) -> x / y;
          case MINIMUM -> Math::min;
          case MAXIMUM -> Math::max;
          case GREATER -> (x, y) -> x > y ? 1 : 0;
          case GREATER_OR_EQUAL -> (x, y) -> x >= y ? 1 : 0;
          case EQUAL -> (x, y) -> x == y ? 1 : 0;
          case AND -> (x, y) -> x * y;
          case OR -> Math::max;
        };
    double[] left = stretched(0);
    double[] right = stretched(1);
    Tensor result = Tensor.zeros(shape);
    Arrays.setAll(result.values(), i -> operator.applyAsDouble(left[i], right[i]));
    return result;
  }

  /** The values of an input, repeated where the result has more. */
  private double[] stretched(int index) {
    Tensor input = aligned(index);
    double[] values = input.values();
    Tensor result = Tensor.zeros(shape);
    if (values.length == result.values().length) {
      return values;
    }
    if (isEndOf(input.shape(), shape)) {
      Arrays.setAll(result.values(), i -> values[i % values.length]);
    } else {
      Strides.each(
          shape,
          new int[][] {Strides.of(shape), Strides.stretched(input.shape(), shape)},
          at -> result.values()[at[0]] = values[at[1]]);
    }
    return result.values();
  }

  private static boolean isEndOf(int[] end, int[] whole) {
    return Arrays.equals(end, Arrays.copyOfRange(whole, whole.length - end.length, whole.length));
  }

  private static double towardsZero(double quotient) {
    return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
  }

  Tensor select(Select operation) {
    double[] condition = stretched(0);
    double[] then = stretched(1);
    double[] otherwise = stretched(2);
    Tensor result = Tensor.zeros(shape);
    Arrays.setAll(result.values(), i -> condition[i] != 0 ? then[i] : otherwise[i]);
    return result;
  }

  Tensor cast(Cast operation) {
    return switch (operation.element()) {
      case FLOAT -> inputs.get(0);
      case INT -> inputs.get(0).map(x -> (int) x);
      case BYTE -> inputs.get(0).map(x -> (int) x & 255);
      case BOOL -> inputs.get(0).map(x -> x != 0 ? 1 : 0);
    };
  }
}
