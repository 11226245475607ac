package org.supernet4j.api.operation;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * A function of two elements at the same place. Axes are aligned at the last; an axis of extent 1,
 * or none, stretches; a shared tensor meets that of each example.
 *
 * @param operator which
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Binary(Operator operator) implements Operation {

  /** Functions of two elements. Of two floats or two ints, where nothing else is said. */
  public enum Operator {
    /** The sum. */
    ADD,
    /** The difference. */
    SUBTRACT,
    /** The product. */
    MULTIPLY,
    /** The product; 0 where the second is 0, even if the first is infinite or NaN; of floats. */
    MULTIPLY_NO_NAN,
    /** The quotient; of ints rounded towards 0. */
    DIVIDE,
    /** The smaller; the gradient goes to the first where both are equal. */
    MINIMUM,
    /** The larger; the gradient goes to the first where both are equal. */
    MAXIMUM,
    /** Whether the first is larger: a boolean, no derivative. */
    GREATER,
    /** Whether the first is larger or both are equal: a boolean, no derivative. */
    GREATER_OR_EQUAL,
    /** Whether both are equal: a boolean, no derivative; of booleans too. */
    EQUAL,
    /** Whether both are true; of booleans alone. */
    AND,
    /** Whether one is true; of booleans alone. */
    OR;

    private boolean gives(Element element) {
      boolean logical = this == AND || this == OR;
      boolean comparing = this == GREATER || this == GREATER_OR_EQUAL || this == EQUAL;
      return (logical || comparing) == (element == Element.BOOL);
    }
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 2);
    Types.requireSameElement(this, inputs);
    switch (operator) {
      case AND, OR -> Types.requireElement(this, inputs, Element.BOOL);
      case EQUAL -> Types.requireElement(this, inputs, Element.FLOAT, Element.INT, Element.BOOL);
      case MULTIPLY_NO_NAN -> Types.requireElement(this, inputs, Element.FLOAT);
      default -> Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
    }
    return new TensorType(
        operator.gives(Element.BOOL) ? Element.BOOL : inputs.get(0).element(),
        Types.stretched(this, inputs),
        Types.anyPerExample(inputs));
  }

  @Override
  public void differentiate(Expression result, Expression gradient, Receiver receiver) {
    Expression x = result.inputs().get(0);
    Expression y = result.inputs().get(1);
    switch (operator) {
      case ADD -> {
        receiver.give(0, () -> gradient);
        receiver.give(1, () -> gradient);
      }
      case SUBTRACT -> {
        receiver.give(0, () -> gradient);
        receiver.give(1, gradient::negate);
      }
      case MULTIPLY, MULTIPLY_NO_NAN -> {
        receiver.give(0, () -> y.timesNoNan(gradient));
        receiver.give(1, () -> x.timesNoNan(gradient));
      }
      case DIVIDE -> {
        receiver.give(0, () -> gradient.dividedByWhereNotZero(y));
        receiver.give(1, () -> result.timesNoNan(gradient.dividedByWhereNotZero(y)).negate());
      }
      case MINIMUM -> chosen(y.isAtLeast(x), gradient, receiver);
      case MAXIMUM -> chosen(x.isAtLeast(y), gradient, receiver);
      case GREATER, GREATER_OR_EQUAL, EQUAL, AND, OR -> {}
    }
  }

  private static void chosen(Expression first, Expression gradient, Receiver receiver) {
    Expression zero = Expression.constant(0);
    receiver.give(0, () -> Expression.select(first, gradient, zero));
    receiver.give(1, () -> Expression.select(first, zero, gradient));
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.binary(this);
  }

  @Override
  public String toString() {
    return operator.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
