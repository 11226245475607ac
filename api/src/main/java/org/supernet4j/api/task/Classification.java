package org.supernet4j.api.task;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apiguardian.api.API;
import org.supernet4j.api.dataset.Field;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * Distinguishes classes, one of which each example is of: field {@value #LABEL}. Measures are
 * {@value #ACCURACY}, which leads, {@value #TOP_5_ACCURACY} where there are more than five classes,
 * and {@value #LOSS}, the mean cross-entropy with the labels, natural logarithm.
 *
 * @param classes how many there are
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Classification(int classes) implements Task {
  /** The field that holds the class, an int from 0 on. */
  public static final String LABEL = "label";

  /** The share of examples whose largest output is that of their class, 0 to 1. */
  public static final String ACCURACY = "accuracy";

  /** The share of examples whose class is among the five largest outputs, 0 to 1. */
  public static final String TOP_5_ACCURACY = "top-5-accuracy";

  /** The mean cross-entropy. */
  public static final String LOSS = "loss";

  private static final int TOP = 5;

  @Override
  public String name() {
    return "classification";
  }

  @Override
  public List<Field> targets() {
    return List.of(new Field(LABEL, Element.INT, Shape.scalar(), OptionalInt.of(classes)));
  }

  @Override
  public Outputs outputs() {
    return new Outputs(Shape.vector(Size.of(classes)), Outputs.Meaning.LOGITS);
  }

  @Override
  public Expression loss(TaskValues values) {
    return loss(values, 0);
  }

  @Override
  public Expression loss(TaskValues values, double smoothing) {
    Expression target = oneHot(values);
    if (smoothing > 0) {
      target =
          target
              .times(1 - smoothing)
              .plus(Expression.constant(smoothing).dividedBy(Expression.size(Size.of(classes))));
    }
    return target.times(values.output().logSoftmax()).sum().negate();
  }

  private Expression oneHot(TaskValues values) {
    return values.target(LABEL).oneHot(Size.of(classes));
  }

  @Override
  public List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        Measure.mean(
            ACCURACY,
            Direction.MAXIMIZE,
            Unit.SHARE,
            Classification::isRight,
            Classification::one));
    if (classes > TOP) {
      measures.add(
          Measure.mean(
              TOP_5_ACCURACY,
              Direction.MAXIMIZE,
              Unit.SHARE,
              this::isAmongTheLargest,
              Classification::one));
    }
    measures.add(
        Measure.mean(LOSS, Direction.MINIMIZE, Unit.NUMBER, this::loss, Classification::one));
    return List.copyOf(measures);
  }

  private static Expression one(TaskValues values) {
    return Expression.constant(1).batchRepeat();
  }

  private static Expression isRight(TaskValues values) {
    return values.output().argMax().isEqualTo(values.target(LABEL)).cast(Element.FLOAT);
  }

  /** Of equal outputs that of the lower class counts as the larger, as for the largest of all. */
  private Expression isAmongTheLargest(TaskValues values) {
    Expression outputs = values.output();
    Expression own = oneHot(values).times(outputs).sum().withAxis(0);
    Expression before =
        values.target(LABEL).withAxis(0).isAbove(Expression.range(Size.of(classes)));
    Expression larger = outputs.isAbove(own).or(outputs.isEqualTo(own).and(before));
    return Expression.constant(TOP).isAbove(larger.cast(Element.FLOAT).sum()).cast(Element.FLOAT);
  }
}
