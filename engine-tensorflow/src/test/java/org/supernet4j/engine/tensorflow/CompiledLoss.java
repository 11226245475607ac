package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import org.supernet4j.api.distiller.Expression;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A loss in a graph of its own, and what the graph gives for some inputs.
 *
 * @param values of each example; one for all where the loss looks at none
 * @param gradient of the mean with respect to the student's logits, row-major
 */
record CompiledLoss(float[] values, float[] gradient) {
  static CompiledLoss of(Expression loss, LossInputs inputs) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      Operand<TFloat32> student = matrix(tf, inputs.student());
      double[][] teacher = inputs.teacher().length == 0 ? inputs.student() : inputs.teacher();
      double[][] labels = new double[inputs.batch()][inputs.classes()];
      for (int i = 0; i < labels.length; i++) {
        labels[i][inputs.labels()[i]] = 1;
      }
      LossCompiler compiler =
          new LossCompiler(
              tf,
              Map.of(
                  Expression.Input.STUDENT_LOGITS,
                  student,
                  Expression.Input.TEACHER_LOGITS,
                  matrix(tf, teacher),
                  Expression.Input.LABELS,
                  matrix(tf, labels),
                  Expression.Input.CLASS_COUNT,
                  matrix(tf, new double[][] {{inputs.classes()}})));
      Operand<TFloat32> values = compiler.compile(loss);
      Operand<TFloat32> gradient = new LossGradient(tf, compiler).ofMean(loss, student);
      try (Result result = session.runner().fetch(values).fetch(gradient).run()) {
        return new CompiledLoss(floats(result, 0), floats(result, 1));
      }
    }
  }

  private static Operand<TFloat32> matrix(Ops tf, double[][] rows) {
    float[][] floats = new float[rows.length][rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        floats[i][j] = (float) rows[i][j];
      }
    }
    return tf.constant(floats);
  }

  private static float[] floats(Result result, int index) {
    TFloat32 tensor = (TFloat32) result.get(index);
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }

  /** Compares a loss with the plain-Java evaluator, up to a share of the largest magnitude. */
  static void assertAgrees(Expression loss, LossInputs inputs, double share) {
    CompiledLoss found = of(loss, inputs);
    LossEvaluator evaluator = new LossEvaluator(loss);
    double[] values = evaluator.values(inputs);
    if (found.values().length == 1) {
      values = new double[] {values[0]};
    }
    assertClose(found.values(), values, share, "values of " + loss);
    double[] gradient =
        Arrays.stream(evaluator.gradient(inputs)).flatMapToDouble(Arrays::stream).toArray();
    assertClose(found.gradient(), gradient, share, "gradient of " + loss);
  }

  private static void assertClose(float[] found, double[] expected, double share, String what) {
    double largest =
        Arrays.stream(expected).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (Double.isFinite(expected[i])) {
        assertThat((double) found[i])
            .as("%s [%d]", what, i)
            .isCloseTo(expected[i], within(share * Math.max(1, largest)));
      } else {
        assertThat((double) found[i]).as("%s [%d]", what, i).isEqualTo(expected[i]);
      }
    }
  }
}
