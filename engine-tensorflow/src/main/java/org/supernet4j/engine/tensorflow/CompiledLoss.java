package org.supernet4j.engine.tensorflow;

import java.util.List;
import java.util.function.Supplier;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A loss in a branch of the graph: its mean over the batch, and the gradient of that. */
final class CompiledLoss {
  private final Branch branch;
  private final Expression mean;
  private final Values values;
  private final ExpressionCompiler compiler;
  private final Operand<TFloat32> value;

  /**
   * What a loss looks at.
   *
   * @param student logits, {@code [batch, classes]}, alive where the loss's branch is
   * @param teacher logits, {@code [batch, classes]}; asked for only if the loss looks at them
   * @param labels {@code [batch]}
   */
  record Values(
      Ops tf,
      Operand<TFloat32> student,
      Supplier<Operand<TFloat32>> teacher,
      Operand<TInt32> labels)
      implements ExpressionCompiler.Surroundings {
    @Override
    public Operand<?> input(Input input) {
      return switch (input.name()) {
        case Distiller.STUDENT -> student;
        case Distiller.TEACHER -> teacher.get();
        case Distiller.LABEL -> labels;
        default -> throw new IllegalArgumentException("no loss looks at " + input);
      };
    }

    @Override
    public Operand<TInt32> batchSize() {
      return tf.size(labels);
    }

    @Override
    public Operand<TInt32> size(Size size) {
      throw new IllegalArgumentException("a loss cannot know size " + size + " of a network");
    }

    @Override
    public Operand<TFloat32> randomUniform(String name, Operand<TInt32> shape) {
      throw new IllegalArgumentException("a loss draws no random numbers, found " + name);
    }
  }

  /** Adds the value of a loss to the graph. */
  CompiledLoss(Expression loss, Values values, Branch branch) {
    this.branch = branch;
    this.values = values;
    this.mean = loss.type().perExample() ? loss.batchMean() : loss;
    this.compiler = new ExpressionCompiler(branch.following(), values);
    this.value = branch.waiting().identity(compiler.floats(mean));
  }

  /** The mean over the batch; a scalar. */
  Operand<TFloat32> value() {
    return value;
  }

  /**
   * Adds the gradient of {@link #value} with respect to the student's logits.
   *
   * @param student the expression of these logits
   */
  Operand<TFloat32> gradient(Expression student) {
    Expression gradient = Gradients.of(mean, Expression.constant(1), List.of(student)).get(student);
    return gradient == null
        ? branch.following().zerosLike(values.student())
        : branch.waiting().identity(compiler.floats(gradient));
  }
}
