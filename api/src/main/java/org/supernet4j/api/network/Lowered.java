package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.api.tensor.TensorType;

/**
 * What a layer computes at its place, and what it owns there.
 *
 * @param inputs what it reads, in order: inputs of its expressions
 * @param output what it gives
 * @param parameters what it owns; the inputs of its expressions of these names are the part that
 *     the architecture uses
 * @param statistics what it keeps of a batch; none where it was lowered for evaluation
 * @param tied what it uses of other layers, by inputs of its expressions of these names
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Lowered(
    List<Expression> inputs,
    Expression output,
    List<Parameter> parameters,
    List<Statistic> statistics,
    List<Tied> tied) {
  /** The name of {@link Lowering#regularization} among the inputs of expressions. */
  public static final String REGULARIZATION = "regularization";

  /**
   * What a layer keeps of a batch.
   *
   * @param parameter where it is kept
   * @param kept what the batch gives
   * @param momentum its share in the running average
   */
  public record Statistic(Parameter parameter, Expression kept, double momentum) {}

  /**
   * A parameter of another layer.
   *
   * @param name its full name
   * @param shape its shape, as the owner has it
   */
  public record Tied(String name, Shape shape) {}

  public Lowered {
    inputs = List.copyOf(inputs);
    parameters = List.copyOf(parameters);
    statistics = List.copyOf(statistics);
    tied = List.copyOf(tied);
  }

  /** A layer for training. */
  public static Lowered training(Layer layer, String path, List<Shape> inputs) {
    return of(layer, path, inputs, true);
  }

  /** A layer for evaluation. */
  public static Lowered evaluation(Layer layer, String path, List<Shape> inputs) {
    return of(layer, path, inputs, false);
  }

  private static Lowered of(Layer layer, String path, List<Shape> inputs, boolean training) {
    List<Expression> read = inputs(layer, inputs);
    Place place = new Place(path, training);
    Expression output = layer.lower(place, read);
    if (output.type().element() != Element.FLOAT || !output.type().perExample()) {
      throw new IllegalArgumentException(
          "a layer gives floats for each example, " + layer + " gives " + output.type());
    }
    return new Lowered(read, output, place.parameters, place.statistics, place.tied);
  }

  /** What a layer reads, as inputs of expressions. */
  static List<Expression> inputs(Layer layer, List<Shape> shapes) {
    return IntStream.range(0, shapes.size())
        .mapToObj(
            i ->
                Expression.input(
                    "input " + i, TensorType.perExample(layer.element(i), shapes.get(i))))
        .toList();
  }

  /** A tensor that a layer owns, as an input of expressions. */
  static Expression owned(String name, Shape shape) {
    return Expression.input(name, TensorType.shared(Element.FLOAT, shape));
  }

  /** Multiply-adds for one example: a product of sizes for each operation that counts. */
  public List<List<Size>> macs() {
    List<List<Size>> macs = new ArrayList<>();
    for (Expression each : Expressions.inOrder(List.of(output))) {
      List<TensorType> types = each.inputs().stream().map(Expression::type).toList();
      List<Size> factors = each.operation().macs(types);
      if (!factors.isEmpty()) {
        macs.add(factors);
      }
    }
    return macs;
  }

  /** The choices that a layer depends on where the shapes of its inputs are known. */
  static Set<Choice> ownChoices(Layer layer, List<Shape> inputs) {
    List<Shape> known =
        inputs.stream().map(shape -> shape.withSizes(size -> Size.of(size.largest()))).toList();
    Lowered lowered;
    try {
      lowered = evaluation(layer, "", known);
    } catch (IllegalArgumentException itsOwnSizesMeetThoseOfInputs) {
      lowered = evaluation(layer, "", inputs);
    }
    return elasticSizes(List.of(lowered.output())).stream()
        .flatMap(size -> size.choices().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What gradients train of what the layer owns or uses of others, as inputs of expressions. */
  public List<Expression> trainable() {
    return Stream.concat(
            parameters.stream()
                .filter(parameter -> parameter.role().isTrainable())
                .map(parameter -> owned(parameter.name(), new Shape(parameter.shape()))),
            tied.stream().map(each -> owned(each.name(), each.shape())))
        .toList();
  }

  /** A parameter that the layer owns. */
  public Parameter parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the layer owns no '" + name + "'"));
  }

  /** All sizes that vary with the architecture in some expressions, each once. */
  public static List<Size> elasticSizes(Collection<Expression> roots) {
    Set<Size> sizes = new LinkedHashSet<>();
    for (Expression each : Expressions.inOrder(roots)) {
      sizes.addAll(each.shape().dimensions());
      each.operation()
          .withSizes(
              size -> {
                sizes.add(size);
                return size;
              });
    }
    return sizes.stream().filter(size -> !size.isConstant()).toList();
  }

  /** Where a layer stands. */
  private static final class Place implements Lowering {
    private final String path;
    private final boolean training;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Statistic> statistics = new ArrayList<>();
    private final List<Tied> tied = new ArrayList<>();

    Place(String path, boolean training) {
      this.path = path;
      this.training = training;
    }

    @Override
    public boolean isTraining() {
      return training;
    }

    @Override
    public Expression parameter(
        String name, Shape shape, Parameter.Role role, Initializer initializer) {
      if (!role.isTrainable()) {
        throw new IllegalArgumentException(
            "parameter '" + name + "' has a role that gradients do not train: " + role);
      }
      return own(new Parameter(path + "/" + name, shape.dimensions(), role, initializer));
    }

    private Expression own(Parameter parameter) {
      if (parameters.stream().anyMatch(each -> each.name().equals(parameter.name()))) {
        throw new IllegalArgumentException(
            "a layer owns two parameters named '" + parameter.name() + "'");
      }
      parameters.add(parameter);
      return owned(parameter.name(), new Shape(parameter.shape()));
    }

    @Override
    public Expression tied(String parameter, Shape shape) {
      if (parameter.startsWith(path + "/")
          || tied.stream().anyMatch(each -> each.name().equals(parameter))) {
        throw new IllegalArgumentException(
            "a layer names what it uses of other layers, and once, found '" + parameter + "'");
      }
      tied.add(new Tied(parameter, shape));
      return owned(parameter, shape);
    }

    @Override
    public Expression statistic(
        String name,
        Expression now,
        Expression kept,
        Parameter.Role role,
        double momentum,
        double start) {
      if (role.isTrainable() || now.type().perExample() || !now.type().equals(kept.type())) {
        throw new IllegalArgumentException(
            "statistic '"
                + name
                + "' is one value for the whole batch, of a role that gradients do not train;"
                + " found "
                + now.type()
                + " now, "
                + kept.type()
                + " kept, and role "
                + role);
      }
      Parameter parameter =
          new Parameter(
              path + "/" + name, now.shape().dimensions(), role, new Initializer.Constant(start));
      Expression average = own(parameter);
      if (!training) {
        return average;
      }
      statistics.add(new Statistic(parameter, kept, momentum));
      return now;
    }

    @Override
    public Expression random(String name, Shape shape) {
      return Expression.randomUniform(path + "/" + name, shape);
    }

    @Override
    public Expression regularization() {
      return training
          ? Expression.input(REGULARIZATION, TensorType.shared(Element.FLOAT, Shape.scalar()))
          : Expression.constant(0);
    }
  }
}
