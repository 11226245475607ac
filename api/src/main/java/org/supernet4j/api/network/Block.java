package org.supernet4j.api.network;

import java.util.List;
import org.apiguardian.api.API;
import org.supernet4j.api.tensor.Shape;

/**
 * A directed acyclic graph of layers. Its values are numbered: first the inputs of the block, then
 * the output of each node in order; a node reads only values before it.
 *
 * @param inputs shapes of the block's inputs, at least one
 * @param nodes the layers in an order of execution
 * @param output the index of the value that the block gives
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Block(List<Shape> inputs, List<Node> nodes, int output) {
  public Block {
    inputs = List.copyOf(inputs);
    nodes = List.copyOf(nodes);
  }

  /** The shape of a value. */
  public Shape shapeOf(int value) {
    return value < inputs.size() ? inputs.get(value) : nodes.get(value - inputs.size()).output();
  }

  /** The shapes that a node of this block reads. */
  public List<Shape> inputsOf(Node node) {
    return node.inputs().stream().map(this::shapeOf).toList();
  }

  /** The parameters that a node of this block owns itself; those of nested blocks excluded. */
  public List<Parameter> parametersOf(Node node) {
    return node.layer().parameters(node.path(), inputsOf(node));
  }

  /** The parameters that a node of this block owns in a network of one architecture alone. */
  public List<Parameter> subnetParametersOf(Node node) {
    return node.layer().subnetParameters(node.path(), inputsOf(node));
  }

  /** The shape that the block gives. */
  public Shape outputShape() {
    return shapeOf(output);
  }
}
