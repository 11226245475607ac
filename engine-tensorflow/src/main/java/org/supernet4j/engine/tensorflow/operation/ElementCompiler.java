package org.supernet4j.engine.tensorflow.operation;

import org.supernet4j.api.operation.Binary;
import org.supernet4j.api.operation.Cast;
import org.supernet4j.api.operation.Select;
import org.supernet4j.api.operation.Unary;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TUint8;
import org.tensorflow.types.family.TNumber;
import org.tensorflow.types.family.TType;

/** Compiles what works element by element. */
final class ElementCompiler extends AppliedOperation {
  ElementCompiler(AppliedOperation at) {
    super(at);
  }

  Operand<?> unary(Unary operation) {
    return switch (operation.function()) {
      case NEGATE -> tf.math.neg(this.<TType>read(0));
      case ABS -> tf.math.abs(this.<TNumber>read(0));
      case SIGN -> tf.math.sign(this.<TType>read(0));
      case FLOOR -> tf.math.floor(this.<TFloat32>read(0));
      case EXP -> tf.math.exp(this.<TFloat32>read(0));
      case LOG -> tf.math.log(this.<TFloat32>read(0));
      case SQRT -> tf.math.sqrt(this.<TFloat32>read(0));
      case TANH -> tf.math.tanh(this.<TFloat32>read(0));
      case SIGMOID -> tf.math.sigmoid(this.<TFloat32>read(0));
      case ERF -> tf.math.erf(this.<TFloat32>read(0));
      case NOT -> tf.math.logicalNot(read(0));
      case STOP_GRADIENT -> read(0);
    };
  }

  Operand<?> binary(Binary operation) {
    return switch (operation.operator()) {
      case ADD -> tf.math.add(this.<TType>aligned(0), aligned(1));
      case SUBTRACT -> tf.math.sub(this.<TType>aligned(0), aligned(1));
      case MULTIPLY -> tf.math.mul(this.<TType>aligned(0), aligned(1));
      case MULTIPLY_NO_NAN -> tf.math.mulNoNan(this.<TFloat32>aligned(0), aligned(1));
      case DIVIDE -> tf.math.div(this.<TType>aligned(0), aligned(1));
      case MINIMUM -> tf.math.minimum(this.<TNumber>aligned(0), aligned(1));
      case MAXIMUM -> tf.math.maximum(this.<TNumber>aligned(0), aligned(1));
      case GREATER -> tf.math.greater(this.<TNumber>aligned(0), aligned(1));
      case GREATER_OR_EQUAL -> tf.math.greaterEqual(this.<TNumber>aligned(0), aligned(1));
      case EQUAL -> tf.math.equal(this.<TType>aligned(0), aligned(1));
      case AND -> tf.math.logicalAnd(aligned(0), aligned(1));
      case OR -> tf.math.logicalOr(aligned(0), aligned(1));
    };
  }

  Operand<?> select(Select operation) {
    return tf.select(this.<TBool>aligned(0), this.<TType>aligned(1), aligned(2));
  }

  Operand<?> cast(Cast operation) {
    return switch (operation.element()) {
      case BYTE -> tf.dtypes.cast(read(0), TUint8.class);
      case INT -> tf.dtypes.cast(read(0), TInt32.class);
      case BOOL -> tf.dtypes.cast(read(0), TBool.class);
      case FLOAT -> tf.dtypes.cast(read(0), TFloat32.class);
    };
  }
}
