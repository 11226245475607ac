package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.supernet4j.api.tensor.Shape;

/**
 * A block under construction. Values are references until it is built, since a nested block gains
 * an input whenever its layers reach for a value outside: inputs are {@code -1, -2, ...}, nodes
 * {@code 0, 1, ...}.
 */
final class BlockBuilder {
  private final List<Features> captured;
  private final List<Shape> inputs = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  /**
   * @param captured values of enclosing blocks that the block reads, in the order of its inputs;
   *     shared among alternatives, grows; null for the outermost block
   */
  BlockBuilder(List<Features> captured) {
    this.captured = captured;
    if (captured != null) {
      captured.forEach(features -> inputs.add(features.shape()));
    }
  }

  int addInput(Shape shape, Features source) {
    inputs.add(shape);
    if (source != null) {
      captured.add(source);
    }
    return -inputs.size();
  }

  int add(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** A parameter of a layer of this block itself. */
  Optional<Parameter> parameter(String name) {
    return nodes.stream()
        .filter(node -> name.startsWith(node.path() + "/"))
        .flatMap(node -> node.layer().parameters(node.path(), shapes(node)).stream())
        .filter(parameter -> parameter.name().equals(name))
        .findFirst();
  }

  private List<Shape> shapes(Node node) {
    return node.inputs().stream()
        .map(value -> value < 0 ? inputs.get(-1 - value) : nodes.get(value).output())
        .toList();
  }

  /** The reference of a value within this block; one from outside becomes an input. */
  int valueOf(Features features) {
    if (features.block() == this) {
      return features.value();
    }
    if (captured == null) {
      throw new IllegalArgumentException(
          "a value of an optional or alternative part was used outside of it");
    }
    int known = captured.indexOf(features);
    return known >= 0 ? -1 - known : addInput(features.shape(), features);
  }

  Block build(Features output) {
    int result = valueOf(output);
    int shift = inputs.size();
    List<Node> placed =
        nodes.stream()
            .map(
                node ->
                    new Node(
                        node.path(),
                        node.layer(),
                        node.inputs().stream().map(value -> place(value, shift)).toList(),
                        node.output()))
            .toList();
    return new Block(inputs, placed, place(result, shift));
  }

  /** The same block with the inputs that a later alternative added to the shared list. */
  static Block widen(Block block, List<Features> captured) {
    int before = block.inputs().size();
    int extra = captured.size() - before;
    if (extra == 0) {
      return block;
    }
    List<Node> moved =
        block.nodes().stream()
            .map(
                node ->
                    new Node(
                        node.path(),
                        node.layer(),
                        node.inputs().stream()
                            .map(value -> value < before ? value : value + extra)
                            .toList(),
                        node.output()))
            .toList();
    int output = block.output() < before ? block.output() : block.output() + extra;
    return new Block(captured.stream().map(Features::shape).toList(), moved, output);
  }

  private static int place(int reference, int shift) {
    return reference < 0 ? -1 - reference : shift + reference;
  }
}
