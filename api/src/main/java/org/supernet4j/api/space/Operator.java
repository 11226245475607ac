package org.supernet4j.api.space;

/** What joins two sizes. Each is monotone in either operand while the other stays the same. */
enum Operator {
  PLUS,
  MINUS,
  TIMES,
  DIVIDED_BY,
  MAXIMUM,
  MINIMUM,
  /** To a multiple, as {@link Size#roundedTo} defines it. */
  ROUNDED_TO;

  /** The result of a division by 0: outside of what a size may be. */
  private static final long UNDEFINED = Long.MIN_VALUE;

  /** The result for two sizes, which is no size itself where {@link #isSize} denies it. */
  long apply(int left, int right) {
    return switch (this) {
      case PLUS -> (long) left + right;
      case MINUS -> (long) left - right;
      case TIMES -> (long) left * right;
      case DIVIDED_BY -> right == 0 ? UNDEFINED : left / right;
      case MAXIMUM -> Math.max(left, right);
      case MINIMUM -> Math.min(left, right);
      case ROUNDED_TO -> round(left, right);
    };
  }

  /** Whether a result is neither negative nor above the largest size. */
  static boolean isSize(long result) {
    return result >>> 31 == 0;
  }

  /** Whether a larger right operand makes the result smaller. */
  boolean fallsWithRight() {
    return this == MINUS || this == DIVIDED_BY;
  }

  /** Whether the operands may be swapped. */
  boolean isCommutative() {
    return this == PLUS || this == TIMES || this == MAXIMUM || this == MINIMUM;
  }

  private static long round(long value, long multiple) {
    long rounded = Math.max(multiple, (value + multiple / 2) / multiple * multiple);
    return 10 * rounded < 9 * value ? rounded + multiple : rounded;
  }

  /** The error of a result that is no size. */
  static ArithmeticException fault(Size size, int left, int right, Architecture architecture) {
    String where =
        size + " at " + (architecture.choices().count() == 0 ? "every architecture" : architecture);
    long result = size.operator().apply(left, right);
    if (result == UNDEFINED) {
      return new ArithmeticException(
          "size " + where + " divides " + left + " by 0; keep the divisor from 0 by maximum(1)");
    }
    if (result < 0) {
      return new ArithmeticException(
          "size "
              + where
              + " is negative: "
              + left
              + " - "
              + right
              + "; subtract no more than there is, for example a.maximum(b).minus(b)");
    }
    return new ArithmeticException(
        "size "
            + where
            + " is "
            + result
            + " and thereby above "
            + Integer.MAX_VALUE
            + ", the largest size; make options or factors smaller");
  }
}
