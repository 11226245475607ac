package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.supernet4j.api.distiller.Distiller;
import org.supernet4j.api.distiller.Loss;
import org.supernet4j.api.distiller.LossValues;
import org.supernet4j.api.task.Classification;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.task.CompiledLoss;
import org.supernet4j.engine.tensorflow.task.TaskSurroundings;
import org.supernet4j.testkit.LossEvaluator;
import org.supernet4j.testkit.LossInputs;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A loss in a graph of its own, and what the graph gives for some inputs.
 *
 * @param mean over the batch
 * @param gradient of the mean with respect to the student's logits, row-major
 */
record LossInGraph(float mean, float[] gradient) {
  static LossInGraph of(Loss loss, LossInputs inputs) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      LossValues values = Distiller.values(new Classification(inputs.classes()));
      CompiledLoss compiled =
          new CompiledLoss(
              loss.of(values),
              new TaskSurroundings(
                  tf,
                  matrix(tf, inputs.student()),
                  () -> matrix(tf, inputs.teacher()),
                  new Labels(tf.constant(inputs.labels()))),
              Branch.root(tf));
      Operand<TFloat32> gradient = compiled.gradient(values.student());
      try (Result result = session.runner().fetch(compiled.value()).fetch(gradient).run()) {
        return new LossInGraph(floats(result, 0)[0], floats(result, 1));
      }
    }
  }

  /** The one target there is. */
  private record Labels(Operand<TInt32> labels) implements TaskSurroundings.Targets {
    @Override
    public Operand<?> target(String input) {
      assertThat(input).isEqualTo(Distiller.target(Classification.LABEL));
      return labels;
    }

    @Override
    public Operand<TInt32> size(Ops tf) {
      return tf.size(labels);
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
  static void assertAgrees(Loss loss, LossInputs inputs, double share) {
    LossInGraph found = of(loss, inputs);
    LossEvaluator evaluator = new LossEvaluator(loss);
    double mean = evaluator.mean(inputs);
    assertThat((double) found.mean())
        .as("mean loss")
        .isCloseTo(mean, within(share * Math.max(1, Math.abs(mean))));
    double[] gradient =
        Arrays.stream(evaluator.gradient(inputs)).flatMapToDouble(Arrays::stream).toArray();
    double largest = Arrays.stream(gradient).map(Math::abs).max().orElse(0);
    assertThat(found.gradient()).hasSameSizeAs(gradient);
    for (int i = 0; i < gradient.length; i++) {
      assertThat((double) found.gradient()[i])
          .as("gradient [%d]", i)
          .isCloseTo(gradient[i], within(share * Math.max(1, largest)));
    }
  }
}
