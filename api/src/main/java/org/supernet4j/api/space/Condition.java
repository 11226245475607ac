package org.supernet4j.api.space;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A predicate over the choices of a space. Records compare by structure. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public sealed interface Condition {

  /** Whether the condition holds for an architecture. */
  boolean test(Architecture architecture);

  /** The choices that the condition depends on. */
  Set<Choice> choices();

  /** True where both hold. */
  default Condition and(Condition other) {
    return new AllOf(List.of(this, other));
  }

  /** True where this does not hold. */
  default Condition negate() {
    return new Not(this);
  }

  /**
   * Whether the form of this condition shows that two sizes are equal wherever it holds: because
   * they are {@linkplain Size#provablyEquals proven to be equal everywhere}, or because it demands
   * so. False does not mean that they differ.
   */
  default boolean implies(Size left, Size right) {
    return left.provablyEquals(right);
  }

  /** True where either holds. */
  default Condition or(Condition other) {
    return new AnyOf(List.of(this, other));
  }

  /** The chosen size is at least {@code size}. */
  record AtLeast(Choice choice, int size) implements Condition {
    public AtLeast {
      if (!choice.hasSizes()) {
        throw new IllegalArgumentException(
            "choice '" + choice.name() + "' is among operations; 'at least' needs sizes");
      }
    }

    @Override
    public boolean test(Architecture architecture) {
      return architecture.size(choice) >= size;
    }

    @Override
    public Set<Choice> choices() {
      return Set.of(choice);
    }

    @Override
    public String toString() {
      return choice.name() + " >= " + size;
    }
  }

  /** The option with this index is chosen. */
  record Is(Choice choice, int option) implements Condition {
    @Override
    public boolean test(Architecture architecture) {
      return architecture.optionIndex(choice) == option;
    }

    @Override
    public Set<Choice> choices() {
      return Set.of(choice);
    }

    @Override
    public String toString() {
      return choice.name() + " is " + choice.options().get(option);
    }
  }

  /** Two sizes are equal. */
  record SameSize(Size left, Size right) implements Condition {
    @Override
    public boolean test(Architecture architecture) {
      return left.value(architecture) == right.value(architecture);
    }

    @Override
    public Set<Choice> choices() {
      return Stream.concat(left.choices().stream(), right.choices().stream())
          .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean implies(Size one, Size other) {
      return (left.provablyEquals(one) && right.provablyEquals(other))
          || (left.provablyEquals(other) && right.provablyEquals(one))
          || one.provablyEquals(other);
    }

    @Override
    public String toString() {
      return left + " = " + right;
    }
  }

  /** All of several conditions hold; true for none. */
  record AllOf(List<Condition> conditions) implements Condition {
    public AllOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean test(Architecture architecture) {
      return conditions.stream().allMatch(condition -> condition.test(architecture));
    }

    @Override
    public Set<Choice> choices() {
      return union(conditions);
    }

    @Override
    public boolean implies(Size left, Size right) {
      return left.provablyEquals(right)
          || conditions.stream().anyMatch(condition -> condition.implies(left, right));
    }
  }

  /** At least one of several conditions holds; false for none. */
  record AnyOf(List<Condition> conditions) implements Condition {
    public AnyOf {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean test(Architecture architecture) {
      return conditions.stream().anyMatch(condition -> condition.test(architecture));
    }

    @Override
    public Set<Choice> choices() {
      return union(conditions);
    }
  }

  /** A condition does not hold. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean test(Architecture architecture) {
      return !condition.test(architecture);
    }

    @Override
    public Set<Choice> choices() {
      return condition.choices();
    }

    @Override
    public Condition negate() {
      return condition;
    }

    @Override
    public String toString() {
      return "not (" + condition + ")";
    }
  }

  private static Set<Choice> union(List<Condition> conditions) {
    return conditions.stream()
        .flatMap(condition -> condition.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
