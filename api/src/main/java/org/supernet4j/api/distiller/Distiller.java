package org.supernet4j.api.distiller;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.network.Shape;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.TensorType;

/**
 * Says what subnets learn from.
 *
 * @param labelLoss the loss of draws guided by labels; does not look at a teacher
 * @param studentLoss the loss of draws guided by the distiller
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Distiller(Loss labelLoss, Loss studentLoss) {
  /** The name of {@link LossValues#student} among the inputs of losses. */
  public static final String STUDENT = "student";

  /** The name of {@link LossValues#teacher} among the inputs of losses. */
  public static final String TEACHER = "teacher";

  /** The name of {@link LossValues#label} among the inputs of losses. */
  public static final String LABEL = "label";

  public Distiller {
    LossValues values = values(2);
    requireLoss(labelLoss.of(values));
    requireLoss(studentLoss.of(values));
    if (usesTeacher(labelLoss.of(values))) {
      throw new IllegalArgumentException("the label loss must not look at the teacher's logits");
    }
  }

  private static void requireLoss(Expression loss) {
    if (loss.type().element() != Element.FLOAT || loss.type().rank() > 0) {
      throw new IllegalArgumentException(
          "a loss must be one float for each example; reduce it with sum(), found " + loss.type());
    }
  }

  /** What losses look at where a network tells a number of classes apart. */
  public static LossValues values(int classes) {
    TensorType logits = TensorType.perExample(Element.FLOAT, Shape.vector(Size.of(classes)));
    return new Given(
        Expression.input(STUDENT, logits),
        Expression.input(TEACHER, logits),
        Expression.input(LABEL, TensorType.perExample(Element.INT, Shape.scalar())));
  }

  private record Given(Expression student, Expression teacher, Expression label)
      implements LossValues {}

  /** Whether students need a teacher in their step. */
  public boolean needsTeacher() {
    return usesTeacher(studentLoss.of(values(2)));
  }

  /** Whether a loss looks at the teacher's logits. */
  public static boolean usesTeacher(Expression loss) {
    return Expressions.inputs(List.of(loss)).stream().map(Input::name).anyMatch(TEACHER::equals);
  }
}
