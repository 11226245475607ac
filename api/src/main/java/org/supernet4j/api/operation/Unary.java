package org.supernet4j.api.operation;

import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * A function of each element.
 *
 * @param function which
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Unary(Function function) implements Operation {

  /** Functions of one element. Of floats, where nothing else is said. */
  public enum Function {
    /** Minus the element; of ints too. */
    NEGATE,
    /** The absolute value, its derivative 0 at 0; of ints too. */
    ABS,
    /** -1, 0 or 1; of ints too; no derivative. */
    SIGN,
    /** The next lower integer, as a float; no derivative. */
    FLOOR,
    /** e to the power of the element. */
    EXP,
    /** The natural logarithm. */
    LOG,
    /** The square root. */
    SQRT,
    /** The hyperbolic tangent. */
    TANH,
    /** 1 / (1 + exp(-x)). */
    SIGMOID,
    /** The Gauss error function. */
    ERF,
    /** Not; of booleans alone. */
    NOT,
    /** The element itself, through which no gradient flows; of every kind. */
    STOP_GRADIENT
  }

  @Override
  public TensorType type(List<TensorType> inputs) {
    Types.requireCount(this, inputs, 1);
    switch (function) {
      case NEGATE, ABS, SIGN -> Types.requireElement(this, inputs, Element.FLOAT, Element.INT);
      case NOT -> Types.requireElement(this, inputs, Element.BOOL);
      case STOP_GRADIENT -> {}
      default -> Types.requireElement(this, inputs, Element.FLOAT);
    }
    return inputs.get(0);
  }

  @Override
  public void differentiate(Expression y, Expression gradient, Receiver receiver) {
    Expression x = y.inputs().get(0);
    switch (function) {
      case NEGATE -> receiver.give(0, gradient::negate);
      case ABS -> receiver.give(0, () -> x.sign().times(gradient));
      case EXP -> receiver.give(0, () -> y.timesNoNan(gradient));
      case LOG -> receiver.give(0, () -> gradient.dividedByWhereNotZero(x));
      case SQRT -> receiver.give(0, () -> gradient.dividedByWhereNotZero(y).times(0.5));
      case TANH -> receiver.give(0, () -> y.square().negate().plus(1).timesNoNan(gradient));
      case SIGMOID -> receiver.give(0, () -> y.times(y.negate().plus(1)).timesNoNan(gradient));
      case ERF ->
          receiver.give(
              0,
              () -> x.square().negate().exp().times(2 / Math.sqrt(Math.PI)).timesNoNan(gradient));
      case SIGN, FLOOR, NOT, STOP_GRADIENT -> {}
    }
  }

  @Override
  public <R> R accept(OperationVisitor<R> visitor) {
    return visitor.unary(this);
  }

  @Override
  public String toString() {
    return function.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
