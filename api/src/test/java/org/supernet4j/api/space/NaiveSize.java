package org.supernet4j.api.space;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * A size beside its meaning, computed independently: by plain recursion, in whole numbers of any
 * length.
 *
 * @param meaning the value for an architecture; throws {@link ArithmeticException} where it, or
 *     what it is made of, is no size
 */
record NaiveSize(Size size, Function<Architecture, BigInteger> meaning) {

  /** A random size over choices; parts may be used twice. */
  static NaiveSize random(Choices choices, SplittableRandom random, int depth) {
    if (depth == 0) {
      return leaf(choices, random);
    }
    NaiveSize left = random(choices, random, depth - 1);
    NaiveSize right =
        random.nextInt(3) == 0 ? left : random(choices, random, random.nextInt(depth));
    BigInteger number = BigInteger.valueOf(random.nextInt(1, 9));
    try {
      return switch (random.nextInt(9)) {
        case 0, 1 -> left.with(right, left.size.plus(right.size), BigInteger::add);
        case 2, 3 -> left.with(right, left.size.minus(right.size), BigInteger::subtract);
        case 4 -> left.with(right, left.size.times(right.size), BigInteger::multiply);
        case 5 -> left.with(right, left.size.maximum(right.size), BigInteger::max);
        case 6 -> left.with(right, left.size.minimum(right.size), BigInteger::min);
        case 7 -> left.with(right, left.size.dividedBy(right.size), BigInteger::divide);
        default -> left.rounded(number).limited();
      };
    } catch (ArithmeticException constantsThatAreNoSize) {
      return left;
    }
  }

  private static NaiveSize leaf(Choices choices, SplittableRandom random) {
    List<Choice> sized = choices.list().stream().filter(Choice::hasSizes).toList();
    if (random.nextInt(3) == 0) {
      int value = random.nextInt(20);
      return new NaiveSize(Size.of(value), any -> BigInteger.valueOf(value));
    }
    Choice choice = sized.get(random.nextInt(sized.size()));
    return new NaiveSize(
        choice.size(), architecture -> new BigInteger(architecture.toMap().get(choice.name())));
  }

  private NaiveSize with(NaiveSize other, Size joined, BinaryOperator<BigInteger> operation) {
    return new NaiveSize(
        joined,
        architecture -> {
          BigInteger one = meaning.apply(architecture);
          BigInteger value = operation.apply(one, other.meaning.apply(architecture));
          if (value.signum() < 0 || value.bitLength() > 31) {
            throw new ArithmeticException(value.toString());
          }
          return value;
        });
  }

  private static BigInteger round(BigInteger value, BigInteger multiple) {
    BigInteger half = multiple.divide(BigInteger.TWO);
    BigInteger near = value.add(half).divide(multiple).multiply(multiple).max(multiple);
    boolean tooLow =
        near.multiply(BigInteger.TEN).compareTo(value.multiply(BigInteger.valueOf(9))) < 0;
    return tooLow ? near.add(multiple) : near;
  }

  private NaiveSize rounded(BigInteger multiple) {
    return with(this, size.roundedTo(multiple.intValue()), (value, same) -> round(value, multiple));
  }

  private NaiveSize limited() {
    return with(
        this,
        size.within(4, 900),
        (value, same) -> value.max(BigInteger.valueOf(4)).min(BigInteger.valueOf(900)));
  }

  /** The value for an architecture; empty where it has none. */
  OptionalInt value(Architecture architecture) {
    try {
      return OptionalInt.of(meaning.apply(architecture).intValueExact());
    } catch (ArithmeticException none) {
      return OptionalInt.empty();
    }
  }
}
