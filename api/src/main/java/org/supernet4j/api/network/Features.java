package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Condition;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * A value in a network under construction. Each method adds a layer and returns its output; the
 * value itself does not change. Inside an optional or alternative part, values from outside may be
 * used as they are.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Features {
  private final NetworkBuilder network;
  private final BlockBuilder block;
  private final int value;
  private final Shape shape;
  private final Element element;

  Features(NetworkBuilder network, BlockBuilder block, int value, Shape shape, Element element) {
    this.network = network;
    this.block = block;
    this.value = value;
    this.shape = shape;
    this.element = element;
  }

  /** The shape of one example. */
  public Shape shape() {
    return shape;
  }

  /** What layers that read this value find: floats, unless it is a network's input of ints. */
  public Element element() {
    return element;
  }

  BlockBuilder block() {
    return block;
  }

  int value() {
    return value;
  }

  /**
   * Adds a layer under a name of its own; layers with parameters need one.
   *
   * @throws IllegalArgumentException if the layer does not fit this value or the name is taken
   */
  public Features then(String name, Layer layer) {
    return network.apply(name, layer, List.of(this));
  }

  /** Adds a layer without parameters under a generated name. */
  public Features then(Layer layer) {
    return network.apply(null, layer, List.of(this));
  }

  /** Adds a standard batch normalisation. */
  public Features batchNorm(String name) {
    return then(name, BatchNorm.standard());
  }

  /** Adds a nonlinearity. */
  public Features activation(ActivationFunction function) {
    return then(new Activation(function));
  }

  /** The sum with another value of equal shape. */
  public Features add(Features other) {
    return combine(Combination.Kind.ADD, List.of(other));
  }

  /** The product with a value of equal shape, or of one position for all. */
  public Features multiply(Features other) {
    return combine(Combination.Kind.MULTIPLY, List.of(other));
  }

  /** The channels of this and other values of equal extent in a row. */
  public Features concat(List<Features> others) {
    return combine(Combination.Kind.CONCAT, others);
  }

  private Features combine(Combination.Kind kind, List<Features> others) {
    List<Features> inputs = new ArrayList<>(List.of(this));
    inputs.addAll(others);
    return network.apply(null, new Combination(kind), inputs);
  }

  /** Adds layers whose names begin with {@code name/}. */
  public Features within(String name, UnaryOperator<Features> body) {
    return network.within(name, this, body);
  }

  /**
   * Adds a part that runs only where the condition holds; elsewhere this value passes through.
   *
   * @param name prefix of the names within the part
   */
  public Features when(Condition condition, String name, UnaryOperator<Features> body) {
    if (element != Element.FLOAT) {
      throw new IllegalArgumentException(
          "a part that some architectures skip takes floats, found " + element + "s");
    }
    List<Features> captured = new ArrayList<>();
    Block part = network.parts(this, List.of(name), List.of(body), captured).get(0);
    return network.apply(name, new Conditional(condition, part), captured);
  }

  /**
   * Adds alternatives of which the choice picks one.
   *
   * @param name prefix of the names within the parts, before the option's name
   * @param bodies one part for each option, in the order of the options
   */
  public Features choose(Choice choice, String name, List<UnaryOperator<Features>> bodies) {
    List<Features> captured = new ArrayList<>();
    List<String> names = choice.options().stream().map(option -> name + "/" + option).toList();
    if (bodies.size() != names.size()) {
      throw new IllegalArgumentException(
          "choice '"
              + choice.name()
              + "' has "
              + names.size()
              + " options, found "
              + bodies.size()
              + " parts; give one for each");
    }
    List<Block> parts = network.parts(this, names, bodies, captured);
    return network.apply(name, new Alternatives(choice, parts), captured);
  }
}
