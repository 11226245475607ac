package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Lowered;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Gradients;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.supernet4j.engine.tensorflow.operation.ExpressionCompiler;
import org.supernet4j.engine.tensorflow.operation.RandomDraw;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A layer compiled by the operations that it is made of, with their derivatives. */
public final class LoweredLayer implements ExpressionCompiler.Surroundings {
  private static final String GRADIENT = "gradient";

  private final LayerSite site;
  private final Ops tf;
  private final Lowered lowered;
  private final ExpressionCompiler compiler;
  private final Map<String, Operand<?>> inputs = new HashMap<>();

  LoweredLayer(LayerSite site, Layer layer) {
    this.site = site;
    this.tf = site.ops();
    this.lowered =
        site.tower().isTraining()
            ? Lowered.training(layer, site.node().path(), site.inputShapes())
            : Lowered.evaluation(layer, site.node().path(), site.inputShapes());
    this.compiler = new ExpressionCompiler(tf, this);
    for (int i = 0; i < lowered.inputs().size(); i++) {
      inputs.put(name(lowered.inputs().get(i)), site.inputs().get(i));
    }
  }

  private static String name(Expression input) {
    return ((Input) input.operation()).name();
  }

  /** Sizes that vary and are fed where a layer has no kernel; those of its gradients included. */
  static List<Size> elasticSizes(Layer layer, String path, List<Shape> inputs) {
    Lowered lowered = Lowered.training(layer, path, inputs);
    List<Expression> roots = new ArrayList<>(gradients(lowered, variables(lowered)).values());
    roots.add(lowered.output());
    lowered.statistics().forEach(each -> roots.add(each.kept()));
    return Lowered.elasticSizes(roots);
  }

  private static List<Expression> variables(Lowered lowered) {
    return Stream.concat(lowered.inputs().stream(), lowered.trainable().stream()).toList();
  }

  private static Map<Expression, Expression> gradients(
      Lowered lowered, List<Expression> variables) {
    Expression arriving = Expression.input(GRADIENT, lowered.output().type());
    return Gradients.of(lowered.output(), arriving, variables);
  }

  Compiled compile() {
    Operand<TFloat32> output = compiler.floats(lowered.output());
    for (Lowered.Statistic statistic : lowered.statistics()) {
      site.tower()
          .addStatistics(
              new Tower.Statistics(
                  statistic.momentum(),
                  statistic.parameter(),
                  compiler.floats(statistic.kept()),
                  site.branch()));
    }
    boolean trained = !lowered.trainable().isEmpty() || site.anyInputTrained();
    return new Compiled(new Value(output, trained), this::backward);
  }

  private List<Operand<TFloat32>> backward(Operand<TFloat32> gradient) {
    inputs.put(GRADIENT, gradient);
    List<Expression> variables = new ArrayList<>(lowered.trainable());
    for (int i = 0; i < lowered.inputs().size(); i++) {
      if (site.inputTrained(i)) {
        variables.add(lowered.inputs().get(i));
      }
    }
    Map<Expression, Expression> found = gradients(lowered, variables);
    for (Expression parameter : lowered.trainable()) {
      Operand<TFloat32> part = compiler.floats(parameter);
      site.tower()
          .addGradient(
              site.tower().parameter(name(parameter)),
              found.containsKey(parameter)
                  ? compiler.floats(found.get(parameter))
                  : tf.zerosLike(part),
              site.branch());
    }
    List<Operand<TFloat32>> passed = new ArrayList<>();
    for (Expression input : lowered.inputs()) {
      passed.add(found.containsKey(input) ? compiler.floats(found.get(input)) : null);
    }
    return passed;
  }

  @Override
  public Operand<?> input(Input input) {
    if (input.name().equals(Lowered.REGULARIZATION)) {
      return site.tower().regularization();
    }
    Operand<?> known = inputs.get(input.name());
    if (known != null) {
      return known;
    }
    return site.tower().use(site.tower().parameter(input.name()), site.branch());
  }

  @Override
  public Operand<TInt32> batchSize() {
    return tf.gather(tf.shape(site.input()), tf.constant(0), tf.constant(0));
  }

  @Override
  public Operand<TInt32> size(Size size) {
    return site.tower().architecture().size(size);
  }

  @Override
  public RandomDraw random() {
    return site.tower().random();
  }
}
