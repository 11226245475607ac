package org.supernet4j.api.space;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.supernet4j.api.internal.Interner;

/**
 * A non-negative integer that depends on an architecture: a constant, the size of a choice, or
 * arithmetic on sizes. Sizes are written down, not computed: {@code width.size().times(2)} has a
 * value for each architecture.
 *
 * <p>Sizes that are written alike are one object, shared by whatever is made of them: to compare
 * two takes constant time, and to evaluate one takes time linear in the distinct sizes that it is
 * made of. {@link #provablyEquals} says whether sizes that are written differently are equal.
 *
 * <p>For every architecture of its space a size, and each size that it is made of, must be neither
 * negative nor above {@link Integer#MAX_VALUE}, nor divide by 0. Where that fails {@link #value},
 * {@link #least}, {@link #largest} and {@link SizeTable#values} throw an {@link
 * ArithmeticException} that names the size and the architecture.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Size {
  private static final Interner<Size> KNOWN = new Interner<>();

  /** So many operations, those used twice counted twice, are evaluated by plain recursion. */
  private static final int FEW_STEPS = 32;

  private final Operator operator;
  private final Size left;
  private final Size right;
  private final Choice choice;
  private final Interval interval;
  private final int hash;
  private final int steps;
  private volatile Set<Choice> choices;
  private volatile Bounds bounds;

  private Size(Operator operator, Size left, Size right, Choice choice, Interval interval) {
    this.operator = operator;
    this.left = left;
    this.right = right;
    this.choice = choice;
    this.interval = interval;
    if (operator == null) {
      hash = choice == null ? interval.least() : choice.hashCode();
      steps = 1;
    } else {
      hash = 31 * (31 * left.hash + right.hash) + operator.name().hashCode();
      steps = Math.min(FEW_STEPS + 1, left.steps + right.steps + 1);
    }
  }

  /**
   * A size that is the same for every architecture.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static Size of(int value) {
    if (value < 0) {
      throw new IllegalArgumentException("a size must not be negative, found " + value);
    }
    return KNOWN.intern(new Size(null, null, null, null, Interval.ofConstant(value)));
  }

  static Size of(Choice choice) {
    if (!choice.hasSizes()) {
      throw new IllegalArgumentException(
          "choice '" + choice.name() + "' is among operations; a size needs sizes");
    }
    return KNOWN.intern(new Size(null, null, null, choice, Interval.ofChoice(choice)));
  }

  private static Size of(Operator operator, Size left, Size right) {
    Interval interval = Interval.of(operator, left.interval, right.interval);
    Size size = new Size(operator, left, right, null, interval);
    if (left.isConstant() && right.isConstant()) {
      return of(size.value(Choices.of().first()));
    }
    return KNOWN.intern(size);
  }

  /** The value for an architecture. */
  public int value(Architecture architecture) {
    if (operator == null) {
      return choice == null ? interval.least() : architecture.size(choice);
    }
    return joined(architecture);
  }

  private int joined(Architecture architecture) {
    if (steps > FEW_STEPS) {
      SizeTable table = new SizeTable(architecture.choices());
      int slot = table.slot(this);
      return table.values(architecture)[slot];
    }
    int first = left.value(architecture);
    int second = right.value(architecture);
    long value = operator.apply(first, second);
    if (!Operator.isSize(value)) {
      throw Operator.fault(this, first, second, architecture);
    }
    return (int) value;
  }

  /** The smallest value over all architectures, or less: exact where {@link #largest} is. */
  public int least() {
    return bounds().least();
  }

  /**
   * The largest value over all architectures. It is exact where a choice is read once only, where
   * larger options make no operand work against another, and elsewhere if the choices have up to
   * 100,000 combinations of options, which are gone through once. Beyond these it may be above the
   * largest value, never below.
   *
   * @throws ArithmeticException if an architecture that is looked at has no value, or if the
   *     largest value may be above {@link Integer#MAX_VALUE}
   */
  public int largest() {
    return bounds().largest();
  }

  private Bounds bounds() {
    if (bounds == null) {
      bounds =
          interval.isReachedAtExtremes()
              ? new Bounds(interval.least(), interval.most())
              : Bounds.of(this);
    }
    return bounds;
  }

  /**
   * The product of the largest values of some sizes; 1 for none.
   *
   * @throws ArithmeticException naming the sizes, if it is above {@link Long#MAX_VALUE}
   */
  public static long largestProduct(List<Size> sizes) {
    long product = 1;
    for (Size size : sizes) {
      long factor = size.largest();
      if (Math.multiplyHigh(product, factor) != 0 || product * factor < 0) {
        throw new ArithmeticException(
            "the product of sizes " + sizes + " is above " + Long.MAX_VALUE);
      }
      product *= factor;
    }
    return product;
  }

  /** The choices that the value depends on. */
  public Set<Choice> choices() {
    if (choices == null) {
      choices = Traversal.choices(this);
    }
    return choices;
  }

  /** The choice whose option this is, if it is that and no more. */
  public Optional<Choice> asChoice() {
    return Optional.ofNullable(choice);
  }

  /** Whether the value is written as the same for every architecture. */
  public boolean isConstant() {
    return operator == null && choice == null;
  }

  /** The constant value for one architecture, as a size. */
  public Size at(Architecture architecture) {
    return isConstant() ? this : of(value(architecture));
  }

  /** This plus another size. */
  public Size plus(Size other) {
    return other.isZero() ? this : isZero() ? other : of(Operator.PLUS, this, other);
  }

  /** This plus a constant. */
  public Size plus(int other) {
    return plus(of(other));
  }

  /** This minus another size, which no architecture may make larger than this. */
  public Size minus(Size other) {
    return other.isZero() ? this : of(Operator.MINUS, this, other);
  }

  /** This minus a constant, which must not be larger than this for any architecture. */
  public Size minus(int other) {
    return minus(of(other));
  }

  /** This times another size. */
  public Size times(Size other) {
    return other.isOne() ? this : isOne() ? other : of(Operator.TIMES, this, other);
  }

  /** This times a constant. */
  public Size times(int other) {
    return times(of(other));
  }

  /** This divided by another size, which no architecture may make 0, rounded down. */
  public Size dividedBy(Size divisor) {
    return divisor.isOne() ? this : of(Operator.DIVIDED_BY, this, divisor);
  }

  /** This divided by a positive constant, rounded down. */
  public Size dividedBy(int divisor) {
    return dividedBy(of(requirePositive("divisor", divisor)));
  }

  /** The larger one of this and another size. */
  public Size maximum(Size other) {
    return equals(other) || other.isZero() ? this : of(Operator.MAXIMUM, this, other);
  }

  /** The smaller one of this and another size. */
  public Size minimum(Size other) {
    return equals(other) ? this : of(Operator.MINIMUM, this, other);
  }

  /**
   * This rounded to the nearest multiple (halves up), at least one multiple and never below nine
   * tenths of this: the channel rounding of the MobileNet family.
   */
  public Size roundedTo(int multiple) {
    return of(Operator.ROUNDED_TO, this, of(requirePositive("multiple", multiple)));
  }

  /** This where it lies between two bounds, else the bound that is closer. */
  public Size within(int least, int most) {
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "bounds must be in order and not negative, found " + least + " and " + most);
    }
    return least == most ? of(least) : maximum(of(least)).minimum(of(most));
  }

  /** True where this is as large as another size. */
  public Condition sameAs(Size other) {
    return new Condition.SameSize(this, other);
  }

  /**
   * Whether this is proven to equal another size for every architecture, however they are written:
   * both become the same polynomial in choices and in operations other than plus, minus and times,
   * or all options of their choices are gone through, up to 100,000 combinations.
   */
  public boolean provablyEquals(Size other) {
    return differenceFrom(other).isEmpty();
  }

  /**
   * Why this is not {@linkplain #provablyEquals proven to equal} another size: an architecture for
   * which they differ, or that there are too many to compare. Empty where it is.
   */
  public Optional<String> differenceFrom(Size other) {
    return SizeProof.difference(this, other);
  }

  private static int requirePositive(String what, int value) {
    if (value < 1) {
      throw new IllegalArgumentException("a " + what + " must be positive, found " + value);
    }
    return value;
  }

  private boolean isZero() {
    return isConstant() && interval.least() == 0;
  }

  private boolean isOne() {
    return isConstant() && interval.least() == 1;
  }

  /** What joins the operands; null for a constant and a choice. */
  Operator operator() {
    return operator;
  }

  Size left() {
    return left;
  }

  Size right() {
    return right;
  }

  Interval interval() {
    return interval;
  }

  /** By how it is written; the operands, which are interned, by identity. */
  @Override
  public boolean equals(Object object) {
    return this == object
        || (object instanceof Size other
            && hash == other.hash
            && operator == other.operator
            && left == other.left
            && right == other.right
            && Objects.equals(choice, other.choice)
            && (operator != null || interval.equals(other.interval)));
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return SizeText.of(this);
  }
}
