package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.supernet4j.engine.tensorflow.operation.RandomDraw;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.ReferenceRandom;
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
  /** The largest difference, of the largest value, where rounding is small. */
  private static final double SHARE = 2e-5;

  /** Some units in the last place of a float, so that nearly all ties are found out. */
  private static final double FLOAT_ROUNDING = 0x1p-21;

  /** How many times values are computed with random rounding. */
  private static final int ROUNDED = 16;

  /** How often the mean distance of rounded values an engine's may be. */
  private static final double MARGIN = 8;

  /** What functions computed in single precision may differ by, of the largest value. */
  private static final double LEAST = 1e-6;

  /** The seed of random numbers, and the place of the first example. */
  static final long SEED = -0x123456789ABCDEFL;

  static final long FIRST_EXAMPLE = 11;

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
    public RandomDraw random() {
      return new RandomDraw(tf, tf.constant(SEED), tf.constant(FIRST_EXAMPLE));
    }
  }

  /** The values of expressions; true is 1. */
  List<float[]> values(List<Expression> expressions) {
    if (expressions.isEmpty()) {
      return List.of();
    }
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

  /** Values agree, where numbers are such that rounding is small and decides nothing. */
  void assertValuesAgree(List<Expression> expressions) {
    Evaluator exact = reference();
    assertAgree(
        expressions,
        exact,
        (expression, expected) -> filled(expected.length, SHARE * Math.max(1, largest(expected))));
  }

  /** Values agree up to what rounding may do to them: much where they cancel, all in a tie. */
  void assertAgreeUpToRounding(List<Expression> expressions) {
    Evaluator exact = reference();
    List<Evaluator> rounded =
        new SplittableRandom(1)
            .splits(ROUNDED)
            .map(generator -> exact.rounding(generator, FLOAT_ROUNDING))
            .toList();
    assertAgree(
        expressions,
        exact,
        (expression, expected) -> {
          double[] bounds = filled(expected.length, LEAST * Math.max(1, largest(expected)));
          for (Evaluator each : rounded) {
            double[] moved = each.of(expression).values();
            for (int i = 0; i < bounds.length; i++) {
              bounds[i] += MARGIN * distance(moved[i], expected[i]) / ROUNDED;
            }
          }
          return bounds;
        });
  }

  private Evaluator reference() {
    return new Evaluator(
        null,
        batch,
        input -> inputs.get(input.name()),
        new ReferenceRandom(SEED, FIRST_EXAMPLE, batch));
  }

  private void assertAgree(
      List<Expression> expressions,
      Evaluator reference,
      BiFunction<Expression, double[], double[]> bounds) {
    List<float[]> found = values(expressions);
    for (int i = 0; i < expressions.size(); i++) {
      Expression expression = expressions.get(i);
      double[] expected = reference.of(expression).values();
      assertClose(
          found.get(i), expected, bounds.apply(expression, expected), "values of " + expression);
    }
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }

  private static double distance(double moved, double expected) {
    return Double.isNaN(moved) ? Double.POSITIVE_INFINITY : Math.abs(moved - expected);
  }

  private static double largest(double[] values) {
    return Arrays.stream(values).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }

  void assertGradientsAgree(Expression number, List<Expression> variables) {
    assertValuesAgree(gradients(number, variables));
  }

  static List<Expression> gradients(Expression number, List<Expression> variables) {
    return List.copyOf(Gradients.of(number, constant(1), variables).values());
  }

  private static void assertClose(float[] found, double[] expected, double[] bounds, String what) {
    assertThat(found).as(what).hasSameSizeAs(expected);
    for (int i = 0; i < found.length; i++) {
      if (Math.abs(expected[i]) <= Float.MAX_VALUE) {
        assertThat((double) found[i])
            .as("%s [%d]", what, i)
            .isCloseTo(expected[i], within(bounds[i]));
      } else {
        assertThat(found[i]).as("%s [%d]", what, i).isEqualTo((float) expected[i]);
      }
    }
  }
}
