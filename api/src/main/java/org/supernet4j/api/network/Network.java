package org.supernet4j.api.network;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apiguardian.api.API;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Element;
import org.supernet4j.api.tensor.Shape;

/**
 * The blueprint: one immutable, engine-neutral description of every network of a search space.
 * Supernet, subnet, costs, picture and identity are interpretations of it. A network without
 * choices is an ordinary, fixed network. Networks compare by structure.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Network {
  private final Choices choices;
  private final Element element;
  private final Block body;
  private final ChoiceUse use;

  /**
   * A network.
   *
   * @param choices the decisions that its sizes and conditions refer to
   * @param element what the elements of its input are; see {@link #element()}
   * @param body the layers; one input of constant size, such as an image {@code [height, width,
   *     channels]}, and one output, the logits {@code [classes]}
   * @throws IllegalArgumentException if inputs or outputs are otherwise, or layers refer to other
   *     choices
   */
  public Network(Choices choices, Element element, Block body) {
    if (body.inputs().size() != 1
        || !body.inputs().get(0).dimensions().stream().allMatch(Size::isConstant)) {
      throw new IllegalArgumentException(
          "a network reads one input of constant size, such as an image [height, width, channels];"
              + " found "
              + body.inputs());
    }
    if (element == Element.BOOL) {
      throw new IllegalArgumentException("a network reads bytes, ints or floats, found bool");
    }
    if (body.outputShape().dimensions().size() != 1
        || !body.outputShape().channels().isConstant()) {
      throw new IllegalArgumentException(
          "a network gives [classes] of constant size, found [" + body.outputShape() + "]");
    }
    this.choices = choices;
    this.element = element;
    this.body = body;
    this.use = new ChoiceUse(choices, body);
  }

  /** The decisions that sizes and conditions refer to. */
  public Choices choices() {
    return choices;
  }

  /** The layers; one input and one output. */
  public Block body() {
    return body;
  }

  /**
   * What the elements of the input are: bytes, such as those of images, which layers read as the
   * floats 0 to 255; ints, such as the numbers of words, which layers such as {@link Embedding}
   * read; or floats.
   */
  public Element element() {
    return element;
  }

  /** The shape of one input, such as an image. */
  public Shape input() {
    return body.inputs().get(0);
  }

  /** The number of classes that the logits tell apart. */
  public int classes() {
    return body.outputShape().channels().largest();
  }

  /** All parameters of all architectures, in the order of the layers. */
  public List<Parameter> parameters() {
    List<Parameter> parameters = new ArrayList<>();
    forEachNode(body, (block, node) -> parameters.addAll(block.parametersOf(node)));
    return parameters;
  }

  /** Calls a visitor for every node of every nested block, an enclosing node before its parts. */
  public void forEachNode(BiConsumer<Block, Node> visitor) {
    forEachNode(body, visitor);
  }

  private static void forEachNode(Block block, BiConsumer<Block, Node> visitor) {
    for (Node node : block.nodes()) {
      visitor.accept(block, node);
      if (node.layer() instanceof Conditional conditional) {
        forEachNode(conditional.body(), visitor);
      } else if (node.layer() instanceof Alternatives alternatives) {
        alternatives.bodies().forEach(part -> forEachNode(part, visitor));
      }
    }
  }

  /** The network of one architecture: no choices, constant sizes, inactive parts left out. */
  public Network at(Architecture architecture) {
    return at(architecture, Gates.none());
  }

  /**
   * The network of one architecture with gates: as {@link #at(Architecture)}, but with the weighted
   * sum of all parts that run where a gated choice picks one.
   *
   * @throws IllegalArgumentException if a gated choice decides more than alternatives
   */
  public Network at(Architecture architecture, Gates gates) {
    requireGateable(gates);
    return new Network(Choices.of(), element, Specialization.of(body, architecture, gates));
  }

  /** The choices that may have {@link Gates}: those that pick alternatives and decide no more. */
  public Set<Choice> gateable() {
    return new GateCheck(this).gateable();
  }

  /**
   * Refuses gates that this network cannot have.
   *
   * @throws IllegalArgumentException if a gated choice is of another network, picks no alternatives
   *     or decides a size or condition, saying where
   */
  public void requireGateable(Gates gates) {
    if (!gates.isEmpty()) {
      new GateCheck(this).accept(gates);
    }
  }

  /**
   * The architecture with every choice that plays no part in its network set to the first option.
   * Architectures of equal canonical form are the same network. Those of different form are not,
   * unless the description says the same twice, such as "nothing" in an optional part.
   */
  public Architecture canonical(Architecture architecture) {
    return use.canonical(architecture);
  }

  /**
   * The number of architectures in canonical form; empty where it cannot be found within a second
   * or so, because more than a million combinations depend on each other.
   */
  public Optional<BigInteger> canonicalForms() {
    return use.canonicalForms();
  }

  /** The choices that play a part in an architecture: all but those of parts that it leaves out. */
  public Set<Choice> choicesUsed(Architecture architecture) {
    return use.choices(architecture);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Network that
            && element == that.element
            && choices.equals(that.choices)
            && body.equals(that.body));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * choices.hashCode() + element.hashCode()) + body.hashCode();
  }

  @Override
  public String toString() {
    return "network of " + choices;
  }
}
