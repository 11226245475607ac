package org.supernet4j.testkit;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.objective.Direction;
import org.supernet4j.api.task.Classification;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Measured;
import org.supernet4j.api.task.Measures;
import org.supernet4j.api.task.Task;
import org.supernet4j.api.task.Unit;

/** Measures of classifications with given values. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class FakeMeasures {
  private static final Task TASK = new Classification(2);

  private FakeMeasures() {}

  /** Accuracy and loss on some examples. */
  public static Measures of(double loss, double accuracy, long examples) {
    return new Measures(
        List.of(
            new Measured(Classification.ACCURACY, Direction.MAXIMIZE, Unit.SHARE, accuracy),
            new Measured(Classification.LOSS, Direction.MINIMIZE, Unit.NUMBER, loss)),
        examples);
  }

  /** The sums of the accuracy alone, as training steps give them. */
  public static MeasureSums sums(long hits, long examples) {
    return MeasureSums.none(List.of(TASK.leading())).plus(new double[] {hits, examples}, examples);
  }
}
