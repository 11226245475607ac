package org.supernet4j.api.network;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supernet4j.api.operation.Expression;
import org.supernet4j.api.operation.Expressions;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * A layer with every size decided: lowered as it is over all architectures, with the sizes put in.
 *
 * @param layer the layer
 * @param elastic the shapes that it reads, over all architectures
 * @param decided an architecture of the choices alone that the layer depends on
 */
record FixedLayer(Layer layer, List<Shape> elastic, Architecture decided) implements Layer {

  /** A layer for one architecture; itself if it has no sizes of its own that vary. */
  static Layer of(Layer layer, List<Shape> elastic, Architecture architecture) {
    Set<Choice> used = new HashSet<>(layer.choices(elastic));
    if (used.isEmpty()) {
      return layer;
    }
    elastic.forEach(shape -> shape.dimensions().forEach(size -> used.addAll(size.choices())));
    List<Choice> ordered = used.stream().sorted(Comparator.comparing(Choice::name)).toList();
    int[] options = ordered.stream().mapToInt(architecture::optionIndex).toArray();
    return new FixedLayer(layer, elastic, Choices.of(ordered).architecture(options));
  }

  @Override
  public Expression lower(Lowering at, List<Expression> inputs) {
    Decided place = new Decided(at);
    List<Expression> read = Lowered.inputs(layer, elastic);
    for (int i = 0; i < inputs.size(); i++) {
      place.known.put(read.get(i), inputs.get(i));
    }
    return place.decide(layer.lower(place, read));
  }

  @Override
  public Element element(int input) {
    return layer.element(input);
  }

  @Override
  public String label() {
    return layer.label();
  }

  @Override
  public String toString() {
    return layer.toString();
  }

  /** Gives the layer what varies, and asks for what is decided. */
  private final class Decided implements Lowering {
    private final Lowering at;
    private final Map<Expression, Expression> known = new HashMap<>();

    Decided(Lowering at) {
      this.at = at;
    }

    Expression decide(Expression varying) {
      return Expressions.replace(varying, known, size -> size.at(decided));
    }

    private Expression remember(Expression varying, Expression fixed) {
      known.put(varying, fixed);
      return varying;
    }

    @Override
    public boolean isTraining() {
      return at.isTraining();
    }

    @Override
    public Expression parameter(
        String name, Shape shape, Parameter.Role role, Initializer initializer) {
      return remember(
          Lowered.owned(name, shape), at.parameter(name, shape.at(decided), role, initializer));
    }

    @Override
    public Expression tied(String parameter, Shape shape) {
      return remember(Lowered.owned(parameter, shape), at.tied(parameter, shape.at(decided)));
    }

    @Override
    public Expression statistic(
        String name,
        Expression now,
        Expression kept,
        Parameter.Role role,
        double momentum,
        double start) {
      Expression fixed = at.statistic(name, decide(now), decide(kept), role, momentum, start);
      return remember(at.isTraining() ? now : Lowered.owned(name, now.shape()), fixed);
    }

    @Override
    public Expression random(String name, Shape shape) {
      return remember(Expression.randomUniform(name, shape), at.random(name, shape.at(decided)));
    }

    @Override
    public Expression regularization() {
      return at.regularization();
    }
  }
}
