package org.supernet4j.engine.tensorflow.operation;

import java.util.List;
import org.supernet4j.api.operation.Linear;
import org.supernet4j.api.operation.MatrixProduct;
import org.supernet4j.api.operation.OuterSum;
import org.supernet4j.api.tensor.Shape;
import org.tensorflow.Operand;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.op.train.BatchMatMul;
import org.tensorflow.types.TFloat32;

/** Compiles products of matrices. */
final class ProductCompiler extends AppliedOperation {
  ProductCompiler(AppliedOperation at) {
    super(at);
  }

  Operand<?> linear(Linear operation) {
    Operand<TFloat32> vectors = read(0);
    boolean rows = rank(0) == 2;
    Operand<TFloat32> product =
        tf.linalg.matMul(
            rows ? vectors : rows(0),
            this.<TFloat32>read(1),
            MatMul.transposeB(operation.transposed()));
    return rows ? product : tf.reshape(product, graph.vector(type.perExample(), -1, sizes(type)));
  }

  /** The rank of an input in the graph. */
  private int rank(int index) {
    return readType(index).rank() + (readType(index).perExample() ? 1 : 0);
  }

  /** Vectors of an input below one another. */
  private Operand<TFloat32> rows(int index) {
    Shape shape = readType(index).shape();
    return rank(index) == 2
        ? read(index)
        : tf.reshape(this.<TFloat32>read(index), graph.vector(true, -1, List.of(shape.channels())));
  }

  Operand<?> outerSum(OuterSum operation) {
    return tf.linalg.matMul(rows(0), rows(1), MatMul.transposeA(true));
  }

  Operand<?> matrixProduct(MatrixProduct operation) {
    return tf.train.batchMatMul(
        this.<TFloat32>aligned(0),
        this.<TFloat32>aligned(1),
        TFloat32.class,
        BatchMatMul.adjX(operation.leftTransposed()),
        BatchMatMul.adjY(operation.rightTransposed()));
  }
}
