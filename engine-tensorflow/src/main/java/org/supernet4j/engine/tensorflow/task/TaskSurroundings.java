package org.supernet4j.engine.tensorflow.task;

import java.util.function.Supplier;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.supernet4j.engine.tensorflow.operation.RandomDraw;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What losses and measures look at.
 *
 * @param student outputs, {@code [batch, ...]}, alive where the expression's branch is
 * @param teacher outputs like the student's; asked for only if an expression looks at them
 * @param targets the fields of the batch
 */
public record TaskSurroundings(
    Ops tf, Operand<TFloat32> student, Supplier<Operand<TFloat32>> teacher, Targets targets)
    implements ExpressionCompiler.Surroundings {
  /** The fields of a batch that losses and measures look at. */
  public interface Targets {
    /** A field by its name among the inputs of losses and measures. */
    Operand<?> target(String input);

    /** The number of examples; a scalar. */
    public Operand<TInt32> size(Ops tf);
  }

  /** Without a teacher. */
  static TaskSurroundings ofStudent(Ops tf, Operand<TFloat32> student, Targets targets) {
    return new TaskSurroundings(
        tf,
        student,
        () -> {
          throw new IllegalArgumentException("measures do not look at a teacher");
        },
        targets);
  }

  @Override
  public Operand<?> input(Input input) {
    return switch (input.name()) {
      case Distiller.STUDENT -> student;
      case Distiller.TEACHER -> teacher.get();
      default -> targets.target(input.name());
    };
  }

  @Override
  public Operand<TInt32> batchSize() {
    return targets.size(tf);
  }

  @Override
  public Operand<TInt32> size(Size size) {
    throw new IllegalArgumentException(
        "losses and measures cannot know size " + size + " of a network");
  }

  @Override
  public RandomDraw random() {
    throw new IllegalArgumentException("losses and measures draw no random numbers");
  }
}
