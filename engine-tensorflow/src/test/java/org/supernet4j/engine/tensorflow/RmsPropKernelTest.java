package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.engine.Optimizer;
import org.supernet4j.api.engine.Optimizer.RmsProp.Form;
import org.supernet4j.engine.tensorflow.graph.Variable;
import org.supernet4j.engine.tensorflow.train.OptimizerCompiler;
import org.tensorflow.Graph;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** RMSProp in TensorFlow's form, by its formula, against TensorFlow's own kernel. */
class RmsPropKernelTest {
  private static final float[] WEIGHT = {1, -2, 0.5f};
  private static final float[] GRADIENT = {0.3f, -1e-3f, 20};
  private static final float[] SQUARE = {1, 0.2f, 1e-4f};
  private static final float[] VELOCITY = {0, 0.7f, -0.1f};

  @Test
  void theFormulaIsThatOfTheKernel() {
    Optimizer.RmsProp optimizer = new Optimizer.RmsProp(Form.TENSORFLOW, 0.9, 0.8, 0.01, 0, false);
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      OptimizerCompiler.Update formula =
          new OptimizerCompiler(tf, optimizer, tf.constant(0.05f))
              .update(
                  tf.constant(WEIGHT),
                  tf.constant(GRADIENT),
                  List.of(tf.constant(SQUARE), tf.constant(VELOCITY)),
                  null,
                  false);
      Variable weight = variable(tf, session, "weight", WEIGHT);
      Variable square = variable(tf, session, "square", SQUARE);
      Variable velocity = variable(tf, session, "velocity", VELOCITY);
      session
          .runner()
          .addTarget(
              tf.train.resourceApplyRmsProp(
                  weight.handle(),
                  square.handle(),
                  velocity.handle(),
                  tf.constant(0.05f),
                  tf.constant(0.9f),
                  tf.constant(0.8f),
                  tf.constant(0.01f),
                  tf.constant(GRADIENT)))
          .run()
          .close();
      try (Result result =
          session
              .runner()
              .fetch(formula.weight())
              .fetch(weight.value())
              .fetch(formula.slots().get(0))
              .fetch(square.value())
              .fetch(formula.slots().get(1))
              .fetch(velocity.value())
              .run()) {
        for (int pair = 0; pair < 6; pair += 2) {
          TFloat32 found = (TFloat32) result.get(pair);
          TFloat32 expected = (TFloat32) result.get(pair + 1);
          for (int i = 0; i < WEIGHT.length; i++) {
            float value = expected.getFloat(i);
            assertThat(found.getFloat(i)).isCloseTo(value, within(Math.abs(value) * 1e-6f));
          }
        }
      }
    }
  }

  private static Variable variable(Ops tf, Session session, String name, float[] values) {
    Variable variable = new Variable(tf, name, Shape.of(values.length));
    session.runner().addTarget(variable.assign(tf, tf.constant(values))).run().close();
    return variable;
  }
}
