package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.Tensor;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Expressions compiled in graphs of their own, on given inputs.
 *
 * @param batch the number of examples
 * @param inputs by name
 */
record CompiledExpressions(int batch, Map<String, Tensor> inputs) {
  private static final double SHARE = 2e-5;

  private record Given(Ops tf, int batch, Map<String, Tensor> inputs)
      implements ExpressionCompiler.Surroundings {
    @Override
    public Operand<?> input(Input input) {
      Tensor tensor = inputs.get(input.name());
      Operand<TFloat32> flat = tf.constant(floats(tensor.values()));
      Operand<TFloat32> shaped = tf.reshape(flat, tf.constant(tensor.shape()));
      return input.type().element() == Element.INT ? tf.dtypes.cast(shaped, TInt32.class) : shaped;
    }

    private static float[] floats(double[] values) {
      float[] floats = new float[values.length];
      for (int i = 0; i < floats.length; i++) {
        floats[i] = (float) values[i];
      }
      return floats;
    }

    @Override
    public Operand<TInt32> batchSize() {
      return tf.constant(batch);
    }

    @Override
    public Operand<TInt32> size(Size size) {
      throw new AssertionError("no size varies here");
    }

    @Override
    public Operand<TFloat32> randomUniform(String name, Operand<TInt32> shape) {
      throw new AssertionError("nothing is random here");
    }
  }

  /** The values of expressions; true is 1. */
  List<float[]> values(List<Expression> expressions) {
    try (Graph graph = new Graph();
        Session session = new Session(graph)) {
      Ops tf = Ops.create(graph);
      ExpressionCompiler compiler = new ExpressionCompiler(tf, new Given(tf, batch, inputs));
      Session.Runner runner = session.runner();
      for (Expression expression : expressions) {
        runner.fetch(tf.dtypes.cast(compiler.compile(expression), TFloat32.class));
      }
      try (Result result = runner.run()) {
        return IntStream.range(0, expressions.size())
            .mapToObj(i -> read((TFloat32) result.get(i)))
            .toList();
      }
    }
  }

  private static float[] read(TFloat32 tensor) {
    float[] values = new float[Math.toIntExact(tensor.size())];
    tensor.asRawTensor().data().asFloats().read(values);
    return values;
  }

  /** The gradient of a number; zeros where it does not depend on the variable. */
  float[] gradient(Expression number, Expression variable) {
    Expression found =
        Gradients.of(number, constant(1), List.of(variable))
            .getOrDefault(variable, variable.times(0));
    return values(List.of(found)).get(0);
  }

  private static Expression constant(double value) {
    return Expression.constant(value);
  }

  void assertValuesAgree(List<Expression> expressions) {
    Evaluator evaluator = new Evaluator(batch, inputs);
    List<float[]> found = values(expressions);
    for (int i = 0; i < expressions.size(); i++) {
      Expression expression = expressions.get(i);
      assertClose(found.get(i), evaluator.of(expression).values(), "values of " + expression);
    }
  }

  void assertGradientsAgree(Expression number, List<Expression> variables) {
    Map<Expression, Expression> gradients = Gradients.of(number, constant(1), variables);
    if (!gradients.isEmpty()) {
      assertValuesAgree(List.copyOf(gradients.values()));
    }
  }

  private static void assertClose(float[] found, double[] expected, String what) {
    double largest =
        Arrays.stream(expected).map(Math::abs).filter(Double::isFinite).max().orElse(0);
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (Math.abs(expected[i]) <= Float.MAX_VALUE) {
        assertThat((double) found[i])
            .as("%s [%d]", what, i)
            .isCloseTo(expected[i], within(SHARE * Math.max(1, largest)));
      } else {
        assertThat(found[i]).as("%s [%d]", what, i).isEqualTo((float) expected[i]);
      }
    }
  }
}
