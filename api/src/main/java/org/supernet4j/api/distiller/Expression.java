package org.supernet4j.api.distiller;

import org.apiguardian.api.API;

/**
 * A loss as an expression over student logits, teacher logits and labels. A small closed set of
 * operations: an engine compiles it into its graph and differentiates it with respect to the
 * student's logits; the testkit evaluates it in plain Java. Values are matrices {@code [batch,
 * classes]} or columns {@code [batch, 1]}; columns stretch over classes where they meet matrices.
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Expression {

  /** Whether the value has a column for each class rather than a single one. */
  boolean isPerClass();

  /** Whether the value depends on the teacher's logits. */
  boolean usesTeacher();

  /** The logits of the subnet being trained, {@code [batch, classes]}. */
  static Expression studentLogits() {
    return Input.STUDENT_LOGITS;
  }

  /** The logits of the step's teacher on the same batch, {@code [batch, classes]}; no gradient. */
  static Expression teacherLogits() {
    return Input.TEACHER_LOGITS;
  }

  /** One-hot labels, {@code [batch, classes]}. */
  static Expression labels() {
    return Input.LABELS;
  }

  /** The number of classes, {@code [batch, 1]}. */
  static Expression classCount() {
    return Input.CLASS_COUNT;
  }

  /** A finite number, {@code [batch, 1]}. */
  static Expression constant(double value) {
    return new Constant(value);
  }

  /** {@code then} where the condition is above 0, {@code otherwise} elsewhere; element-wise. */
  static Expression select(Expression condition, Expression then, Expression otherwise) {
    return new Select(condition, then, otherwise);
  }

  /** Sum. */
  default Expression plus(Expression other) {
    return new Binary(Binary.Operator.ADD, this, other);
  }

  /** Sum with a number. */
  default Expression plus(double other) {
    return plus(constant(other));
  }

  /** Difference. */
  default Expression minus(Expression other) {
    return new Binary(Binary.Operator.SUBTRACT, this, other);
  }

  /** Product. */
  default Expression times(Expression other) {
    return new Binary(Binary.Operator.MULTIPLY, this, other);
  }

  /** Product with a number. */
  default Expression times(double other) {
    return times(constant(other));
  }

  /** Quotient. */
  default Expression dividedBy(Expression other) {
    return new Binary(Binary.Operator.DIVIDE, this, other);
  }

  /** The smaller of both; the gradient goes to the first where they are equal. */
  default Expression minimum(Expression other) {
    return new Binary(Binary.Operator.MINIMUM, this, other);
  }

  /** The larger of both; the gradient goes to the first where they are equal. */
  default Expression maximum(Expression other) {
    return new Binary(Binary.Operator.MAXIMUM, this, other);
  }

  /** 1 where this is strictly greater, 0 elsewhere; no gradient. */
  default Expression greaterThan(Expression other) {
    return new Binary(Binary.Operator.GREATER, this, other);
  }

  /** Minus this. */
  default Expression negate() {
    return new Unary(Unary.Function.NEGATE, this);
  }

  /** e to the power of this. */
  default Expression exp() {
    return new Unary(Unary.Function.EXP, this);
  }

  /** Natural logarithm. */
  default Expression log() {
    return new Unary(Unary.Function.LOG, this);
  }

  /** Absolute value; gradient 0 at 0. */
  default Expression abs() {
    return new Unary(Unary.Function.ABS, this);
  }

  /** Square. */
  default Expression square() {
    return new Unary(Unary.Function.SQUARE, this);
  }

  /** Square root. */
  default Expression sqrt() {
    return new Unary(Unary.Function.SQRT, this);
  }

  /** Softmax over classes. */
  default Expression softmax() {
    return new Unary(Unary.Function.SOFTMAX, this);
  }

  /** Logarithm of the softmax over classes, computed without overflow. */
  default Expression logSoftmax() {
    return new Unary(Unary.Function.LOG_SOFTMAX, this);
  }

  /** Sum over classes, {@code [batch, 1]}. */
  default Expression sumClasses() {
    return new Unary(Unary.Function.SUM_CLASSES, this);
  }

  /** Maximum over classes, {@code [batch, 1]}; equal maxima share the gradient. */
  default Expression maxClasses() {
    return new Unary(Unary.Function.MAX_CLASSES, this);
  }

  /** The same value, through which no gradient flows. */
  default Expression stopGradient() {
    return new Unary(Unary.Function.STOP_GRADIENT, this);
  }

  /** What a loss looks at. */
  enum Input implements Expression {
    /** See {@link Expression#studentLogits()}. */
    STUDENT_LOGITS,
    /** See {@link Expression#teacherLogits()}. */
    TEACHER_LOGITS,
    /** See {@link Expression#labels()}. */
    LABELS,
    /** See {@link Expression#classCount()}. */
    CLASS_COUNT;

    @Override
    public boolean isPerClass() {
      return this != CLASS_COUNT;
    }

    @Override
    public boolean usesTeacher() {
      return this == TEACHER_LOGITS;
    }
  }

  /** See {@link Expression#constant}. */
  record Constant(double value) implements Expression {
    public Constant {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a constant must be finite, found " + value);
      }
    }

    @Override
    public boolean isPerClass() {
      return false;
    }

    @Override
    public boolean usesTeacher() {
      return false;
    }
  }

  /** An operation on one value. */
  record Unary(Function function, Expression operand) implements Expression {

    /** Which function; see the methods of {@link Expression} of the same name. */
    public enum Function {
      NEGATE,
      EXP,
      LOG,
      ABS,
      SQUARE,
      SQRT,
      SOFTMAX,
      LOG_SOFTMAX,
      SUM_CLASSES,
      MAX_CLASSES,
      STOP_GRADIENT
    }

    @Override
    public boolean isPerClass() {
      return function != Function.SUM_CLASSES
          && function != Function.MAX_CLASSES
          && operand.isPerClass();
    }

    @Override
    public boolean usesTeacher() {
      return operand.usesTeacher();
    }
  }

  /** An operation on two values, element by element. */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {

    /** Which operator; see the methods of {@link Expression} of the same name. */
    public enum Operator {
      ADD,
      SUBTRACT,
      MULTIPLY,
      DIVIDE,
      MINIMUM,
      MAXIMUM,
      GREATER
    }

    @Override
    public boolean isPerClass() {
      return left.isPerClass() || right.isPerClass();
    }

    @Override
    public boolean usesTeacher() {
      return left.usesTeacher() || right.usesTeacher();
    }
  }

  /** See {@link Expression#select}. */
  record Select(Expression condition, Expression then, Expression otherwise) implements Expression {
    @Override
    public boolean isPerClass() {
      return condition.isPerClass() || then.isPerClass() || otherwise.isPerClass();
    }

    @Override
    public boolean usesTeacher() {
      return condition.usesTeacher() || then.usesTeacher() || otherwise.usesTeacher();
    }
  }
}
