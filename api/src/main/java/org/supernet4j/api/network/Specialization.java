package org.supernet4j.api.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Gates;
import org.supernet4j.api.tensor.Shape;

/** One architecture's part of a block, with nested parts put in line. */
final class Specialization {
  private final Architecture architecture;
  private final Gates gates;
  private final List<Node> nodes = new ArrayList<>();
  private final int inputs;

  private Specialization(Architecture architecture, Gates gates, int inputs) {
    this.architecture = architecture;
    this.gates = gates;
    this.inputs = inputs;
  }

  static Block of(Block block, Architecture architecture, Gates gates) {
    Specialization result = new Specialization(architecture, gates, block.inputs().size());
    List<Integer> values = new ArrayList<>();
    for (int i = 0; i < result.inputs; i++) {
      values.add(i);
    }
    int output = result.inline(block, values);
    List<Shape> shapes = block.inputs().stream().map(shape -> shape.at(architecture)).toList();
    return new Block(shapes, result.nodes, output);
  }

  private int inline(Block block, List<Integer> inputValues) {
    List<Integer> values = new ArrayList<>(inputValues);
    for (Node node : block.nodes()) {
      List<Integer> read = node.inputs().stream().map(values::get).toList();
      if (node.layer() instanceof Alternatives alternatives
          && gates.isGated(alternatives.choice())) {
        values.add(weightedSum(node, alternatives, read));
      } else if (isPart(node.layer())) {
        Block part = activePart(node.layer(), architecture);
        values.add(part == null ? read.get(0) : inline(part, read));
      } else {
        Layer layer = node.layer().at(block.inputsOf(node), architecture);
        values.add(add(node.path(), layer, read, node.output()));
      }
    }
    return values.get(block.output());
  }

  /** The parts of all options that have a gate, each times its gate, summed. */
  private int weightedSum(Node node, Alternatives alternatives, List<Integer> read) {
    List<Integer> summands = new ArrayList<>();
    gates
        .weights()
        .get(alternatives.choice())
        .forEach(
            (option, gate) -> {
              int part = inline(alternatives.bodies().get(option), read);
              String path = node.path() + "/gate-" + option;
              summands.add(add(path, new Weighted(gate), List.of(part), node.output()));
            });
    return summands.size() == 1
        ? summands.get(0)
        : add(node.path() + "/sum", new Combination(Combination.Kind.ADD), summands, node.output());
  }

  /** Adds a layer; the index of its value. */
  private int add(String path, Layer layer, List<Integer> read, Shape output) {
    nodes.add(new Node(path, layer, read, output.at(architecture)));
    return inputs + nodes.size() - 1;
  }

  static Set<Choice> choicesUsed(Block block, Architecture architecture) {
    Set<Choice> used = new HashSet<>();
    collect(block, architecture, used);
    return used;
  }

  private static void collect(Block block, Architecture architecture, Set<Choice> used) {
    for (Node node : block.nodes()) {
      used.addAll(node.layer().choices(block.inputsOf(node)));
      Block part = activePart(node.layer(), architecture);
      if (part != null) {
        collect(part, architecture, used);
      }
    }
  }

  private static boolean isPart(Layer layer) {
    return layer instanceof Conditional || layer instanceof Alternatives;
  }

  /** The nested block that runs, or null where the first input passes through. */
  private static Block activePart(Layer layer, Architecture architecture) {
    if (layer instanceof Conditional conditional) {
      return conditional.condition().test(architecture) ? conditional.body() : null;
    } else if (layer instanceof Alternatives alternatives) {
      return alternatives.bodies().get(architecture.optionIndex(alternatives.choice()));
    }
    return null;
  }
}
