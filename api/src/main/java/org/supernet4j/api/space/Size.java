package org.supernet4j.api.space;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * A non-negative integer that depends on an architecture: a constant, the size of a choice, or
 * arithmetic on sizes. All operations are monotone, so the largest value is reached where every
 * choice takes its largest size. Records compare by structure, so equal expressions are one.
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Size {

  /** The value for an architecture. */
  int value(Architecture architecture);

  /** The largest value over all architectures. */
  int largest();

  /** The choices that the value depends on. */
  Set<Choice> choices();

  /** A size that is the same for every architecture. */
  static Size of(int value) {
    return new Constant(value);
  }

  /** Whether the value is the same for every architecture. */
  default boolean isConstant() {
    return this instanceof Constant;
  }

  /** The constant value for one architecture, as a size. */
  default Size at(Architecture architecture) {
    return isConstant() ? this : new Constant(value(architecture));
  }

  /** This plus another size. */
  default Size plus(Size other) {
    return fold(new Plus(this, other));
  }

  /** This plus a constant. */
  default Size plus(int other) {
    return other == 0 ? this : plus(of(other));
  }

  /** This times another size. */
  default Size times(Size other) {
    return fold(new Times(this, other));
  }

  /** This times a constant. */
  default Size times(int other) {
    return other == 1 ? this : times(of(other));
  }

  /** This divided by a positive constant, rounded down. */
  default Size dividedBy(int divisor) {
    return divisor == 1 ? this : fold(new DividedBy(this, divisor));
  }

  /**
   * This rounded to the nearest multiple (halves up), at least one multiple and never below nine
   * tenths of this: the channel rounding of the MobileNet family.
   */
  default Size roundedTo(int multiple) {
    return fold(new RoundedTo(this, multiple));
  }

  /** This where it lies between two bounds, else the bound that is closer. */
  default Size within(int least, int most) {
    return least == most ? of(least) : fold(new Within(this, least, most));
  }

  /** True where this is as large as another size. */
  default Condition sameAs(Size other) {
    return new Condition.SameSize(this, other);
  }

  private static Size fold(Size size) {
    return size.choices().isEmpty() ? new Constant(size.largest()) : size;
  }

  /** The same value everywhere. */
  record Constant(int value) implements Size {
    public Constant {
      if (value < 0) {
        throw new IllegalArgumentException("a size must not be negative, found " + value);
      }
    }

    @Override
    public int value(Architecture architecture) {
      return value;
    }

    @Override
    public int largest() {
      return value;
    }

    @Override
    public Set<Choice> choices() {
      return Set.of();
    }

    @Override
    public String toString() {
      return Integer.toString(value);
    }
  }

  /** The size of the option that the architecture takes. */
  record OfChoice(Choice choice) implements Size {
    public OfChoice {
      if (!choice.hasSizes()) {
        throw new IllegalArgumentException(
            "choice '" + choice.name() + "' is among operations; a size needs sizes");
      }
    }

    @Override
    public int value(Architecture architecture) {
      return architecture.size(choice);
    }

    @Override
    public int largest() {
      return choice.size(choice.count() - 1);
    }

    @Override
    public Set<Choice> choices() {
      return Set.of(choice);
    }

    @Override
    public String toString() {
      return choice.name();
    }
  }

  /** A sum. */
  record Plus(Size left, Size right) implements Size {
    @Override
    public int value(Architecture architecture) {
      return Math.addExact(left.value(architecture), right.value(architecture));
    }

    @Override
    public int largest() {
      return Math.addExact(left.largest(), right.largest());
    }

    @Override
    public Set<Choice> choices() {
      return union(left, right);
    }

    @Override
    public String toString() {
      return "(" + left + " + " + right + ")";
    }
  }

  /** A product. */
  record Times(Size left, Size right) implements Size {
    @Override
    public int value(Architecture architecture) {
      return Math.multiplyExact(left.value(architecture), right.value(architecture));
    }

    @Override
    public int largest() {
      return Math.multiplyExact(left.largest(), right.largest());
    }

    @Override
    public Set<Choice> choices() {
      return union(left, right);
    }

    @Override
    public String toString() {
      return left + " * " + right;
    }
  }

  /** A quotient, rounded down. */
  record DividedBy(Size dividend, int divisor) implements Size {
    public DividedBy {
      if (divisor < 1) {
        throw new IllegalArgumentException("a divisor must be positive, found " + divisor);
      }
    }

    @Override
    public int value(Architecture architecture) {
      return dividend.value(architecture) / divisor;
    }

    @Override
    public int largest() {
      return dividend.largest() / divisor;
    }

    @Override
    public Set<Choice> choices() {
      return dividend.choices();
    }

    @Override
    public String toString() {
      return dividend + " / " + divisor;
    }
  }

  /** A multiple near a size, as {@link Size#roundedTo} defines it. */
  record RoundedTo(Size size, int multiple) implements Size {
    public RoundedTo {
      if (multiple < 1) {
        throw new IllegalArgumentException("a multiple must be positive, found " + multiple);
      }
    }

    @Override
    public int value(Architecture architecture) {
      return round(size.value(architecture), multiple);
    }

    @Override
    public int largest() {
      return round(size.largest(), multiple);
    }

    @Override
    public Set<Choice> choices() {
      return size.choices();
    }

    static int round(int value, int multiple) {
      int rounded = Math.max(multiple, (value + multiple / 2) / multiple * multiple);
      return 10L * rounded < 9L * value ? rounded + multiple : rounded;
    }

    @Override
    public String toString() {
      return "round" + multiple + "(" + size + ")";
    }
  }

  /** A size that does not leave two bounds. */
  record Within(Size size, int least, int most) implements Size {
    public Within {
      if (least < 0 || most < least) {
        throw new IllegalArgumentException(
            "bounds must be in order and not negative, found " + least + " and " + most);
      }
    }

    @Override
    public int value(Architecture architecture) {
      return limit(size.value(architecture), least, most);
    }

    @Override
    public int largest() {
      return limit(size.largest(), least, most);
    }

    @Override
    public Set<Choice> choices() {
      return size.choices();
    }

    static int limit(int value, int least, int most) {
      return Math.max(least, Math.min(most, value));
    }

    @Override
    public String toString() {
      return "within" + least + "to" + most + "(" + size + ")";
    }
  }

  private static Set<Choice> union(Size left, Size right) {
    return Stream.concat(left.choices().stream(), right.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
