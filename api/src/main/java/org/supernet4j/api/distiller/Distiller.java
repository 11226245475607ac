package org.supernet4j.api.distiller;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Field;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.task.Task;
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

  private static final String TARGET = "target/";

  /**
   * Checks that the losses suit a task.
   *
   * @throws IllegalArgumentException if they do not, saying why and what to do
   */
  public void requireFit(Task task) {
    LossValues values = values(task);
    requireLoss(labelLoss.of(values));
    requireLoss(studentLoss.of(values));
    if (usesTeacher(labelLoss.of(values))) {
      throw new IllegalArgumentException("the label loss must not look at the teacher's outputs");
    }
  }

  private static void requireLoss(Expression loss) {
    if (loss.type().element() != Element.FLOAT || loss.type().rank() > 0) {
      throw new IllegalArgumentException(
          "a loss must be one float for each example, or for the batch; reduce it with sum(), found "
              + loss.type());
    }
  }

  /** The name of a target among the inputs of losses and measures. */
  public static String target(String field) {
    return TARGET + field;
  }

  /** What losses and measures look at where networks do a task. */
  public static LossValues values(Task task) {
    TensorType outputs = TensorType.perExample(Element.FLOAT, task.outputs().shape());
    Map<String, Expression> targets = new LinkedHashMap<>();
    for (Field field : task.targets()) {
      targets.put(field.name(), Expression.input(target(field.name()), field.type()));
    }
    return new Given(
        task, Expression.input(STUDENT, outputs), Expression.input(TEACHER, outputs), targets);
  }

  private record Given(
      Task task, Expression output, Expression teacher, Map<String, Expression> targets)
      implements LossValues {
    @Override
    public Expression target(String name) {
      Expression target = targets.get(name);
      if (target == null) {
        throw new IllegalArgumentException(
            "task '"
                + task.name()
                + "' has no target '"
                + name
                + "'; it has "
                + List.copyOf(targets.keySet()));
      }
      return target;
    }
  }

  /** Whether students need a teacher in their step. */
  public boolean needsTeacher(Task task) {
    return usesTeacher(studentLoss.of(values(task)));
  }

  /** Whether a loss looks at the teacher's outputs. */
  public static boolean usesTeacher(Expression loss) {
    return Expressions.inputs(List.of(loss)).stream().map(Input::name).anyMatch(TEACHER::equals);
  }
}
