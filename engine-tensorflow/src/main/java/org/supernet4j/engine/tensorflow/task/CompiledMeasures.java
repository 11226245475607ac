package org.supernet4j.engine.tensorflow.task;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.task.Measure;
import org.supernet4j.api.task.MeasureSums;
import org.supernet4j.api.task.Task;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The sums of measures over a batch, one vector in the graph. */
public final class CompiledMeasures {
  private final List<Measure> measures;
  private final int count;
  private final Operand<TFloat32> sums;

  /**
   * Adds the sums to the graph.
   *
   * @param tf makes operations that follow their inputs
   * @param measures of the task
   * @param outputs of the network, {@code [batch, ...]}
   */
  public CompiledMeasures(
      Ops tf,
      Task task,
      List<Measure> measures,
      Operand<TFloat32> outputs,
      TaskSurroundings.Targets targets) {
    this.measures = measures;
    LossValues values = Distiller.values(task);
    ExpressionCompiler compiler =
        new ExpressionCompiler(tf, TaskSurroundings.ofStudent(tf, outputs, targets));
    List<Operand<TFloat32>> all = new ArrayList<>();
    for (Measure measure : measures) {
      for (Measure.Summand summand : measure.sums()) {
        Expression each = summand.of(values);
        all.add(compiler.floats((each.type().perExample() ? each : each.batchRepeat()).batchSum()));
      }
    }
    this.count = all.size();
    this.sums = tf.stack(all);
  }

  /** All sums, {@code [count]}. */
  public Operand<TFloat32> sums() {
    return sums;
  }

  /** No sums yet. */
  public MeasureSums none() {
    return MeasureSums.none(measures);
  }

  /**
   * Sums and those of one more batch.
   *
   * @param position of {@link #sums} in what was fetched
   */
  public MeasureSums add(MeasureSums before, Result fetched, int position, int examples) {
    float[] values = new float[count];
    ((TFloat32) fetched.get(position)).asRawTensor().data().asFloats().read(values);
    double[] more = new double[count];
    Arrays.setAll(more, i -> values[i]);
    return before.plus(more, examples);
  }
}
