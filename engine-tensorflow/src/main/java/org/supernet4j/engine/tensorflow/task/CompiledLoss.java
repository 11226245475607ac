package org.supernet4j.engine.tensorflow.task;

import java.util.List;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** A loss in a branch of the graph: its mean over the batch, and the gradient of that. */
public final class CompiledLoss {
  private final Branch branch;
  private final Expression mean;
  private final TaskSurroundings values;
  private final ExpressionCompiler compiler;
  private final Operand<TFloat32> value;

  /** Adds the value of a loss to the graph. */
  public CompiledLoss(Expression loss, TaskSurroundings values, Branch branch) {
    this.branch = branch;
    this.values = values;
    this.mean = loss.type().perExample() ? loss.batchMean() : loss;
    this.compiler = new ExpressionCompiler(branch.following(), values);
    this.value = branch.waiting().identity(compiler.floats(mean));
  }

  /** The mean over the batch; a scalar. */
  public Operand<TFloat32> value() {
    return value;
  }

  /**
   * Adds the gradient of {@link #value} with respect to the student's outputs.
   *
   * @param student the expression of these outputs
   */
  public Operand<TFloat32> gradient(Expression student) {
    Expression gradient = Gradients.of(mean, Expression.constant(1), List.of(student)).get(student);
    return gradient == null
        ? branch.following().zerosLike(values.student())
        : branch.waiting().identity(compiler.floats(gradient));
  }
}
