package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.supernet4j.api.network.Alternatives;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Conditional;
import org.supernet4j.api.network.Node;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * Compiles blocks: layers in order, and the backward pass in reverse. Parts that only some
 * architectures run are entered through switches and left through merges.
 */
public final class BlockCompiler {
  private final Tower tower;

  /** Compiles into a tower. */
  public BlockCompiler(Tower tower) {
    this.tower = tower;
  }

  /** Adds a block to the graph. */
  public Compiled compile(Block block, List<Value> inputs, Branch branch) {
    List<Value> values = new ArrayList<>(inputs);
    List<Compiled> layers = new ArrayList<>();
    for (Node node : block.nodes()) {
      List<Value> read = node.inputs().stream().map(values::get).toList();
      Compiled layer = compile(block, node, read, branch.named(node.path()));
      layers.add(layer);
      values.add(layer.output());
    }
    return new Compiled(
        values.get(block.output()),
        gradient -> backward(block, values, layers, gradient, branch.following()));
  }

  private Compiled compile(Block block, Node node, List<Value> inputs, Branch branch) {
    if (node.layer() instanceof Conditional conditional) {
      return alternatives(node, Arrays.asList(null, conditional.body()), inputs, branch);
    } else if (node.layer() instanceof Alternatives alternatives) {
      return tower
          .gates()
          .filter(gates -> gates.has(alternatives.choice()))
          .map(gates -> weighted(gates, node, alternatives, inputs, branch))
          .orElseGet(() -> alternatives(node, alternatives.bodies(), inputs, branch));
    }
    return LayerKernels.compile(new LayerSite(tower, block, node, inputs, branch), node.layer());
  }

  private static List<Operand<TFloat32>> backward(
      Block block, List<Value> values, List<Compiled> layers, Operand<TFloat32> gradient, Ops tf) {
    List<List<Operand<TFloat32>>> arrived = new ArrayList<>();
    values.forEach(value -> arrived.add(new ArrayList<>()));
    arrived.get(block.output()).add(gradient);
    int inputs = block.inputs().size();
    for (int i = layers.size() - 1; i >= 0; i--) {
      int value = inputs + i;
      if (arrived.get(value).isEmpty() || !values.get(value).trained()) {
        continue;
      }
      List<Operand<TFloat32>> passed = layers.get(i).backward().apply(sum(arrived.get(value), tf));
      List<Integer> read = block.nodes().get(i).inputs();
      for (int j = 0; j < read.size(); j++) {
        if (passed.get(j) != null) {
          arrived.get(read.get(j)).add(passed.get(j));
        }
      }
    }
    return arrived.subList(0, inputs).stream().map(list -> sum(list, tf)).toList();
  }

  private static Operand<TFloat32> sum(List<Operand<TFloat32>> parts, Ops tf) {
    return parts.size() > 1 ? tf.math.addN(parts) : parts.isEmpty() ? null : parts.get(0);
  }

  /**
   * Parts of which one runs.
   *
   * @param bodies a null body passes the first input through
   */
  private Compiled alternatives(Node node, List<Block> bodies, List<Value> inputs, Branch outer) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      parts.add(part(node, i, bodies.get(i), inputs, outer));
    }
    Ops tf = outer.following();
    List<Operand<TFloat32>> outputs =
        parts.stream().map(part -> part.compiled().output().tensor()).toList();
    boolean trained = parts.stream().anyMatch(part -> part.compiled().output().trained());
    return new Compiled(
        new Value(tf.merge(outputs).output(), trained),
        gradient -> backward(node, parts, inputs, gradient, tf));
  }

  /** Parts of which several run. */
  private Compiled weighted(
      GateInputs gates, Node node, Alternatives alternatives, List<Value> inputs, Branch outer) {
    List<WeightedAlternatives.Part> parts = new ArrayList<>();
    for (int i = 0; i < alternatives.bodies().size(); i++) {
      Operand<TBool> runs = tower.predicate(node.path(), i);
      List<Value> switched = switched(inputs, runs, outer);
      Branch branch = outer.enter(runs);
      Compiled part = compile(alternatives.bodies().get(i), switched, branch);
      parts.add(new WeightedAlternatives.Part(runs, switched, part, branch));
    }
    return new WeightedAlternatives(gates, alternatives, parts, inputs, outer).compile();
  }

  private record Part(List<Value> inputs, Compiled compiled) {}

  private Part part(Node node, int index, Block body, List<Value> inputs, Branch outer) {
    List<Value> switched = switched(inputs, tower.predicate(node.path(), index), outer);
    if (body == null) {
      return new Part(switched, new Compiled(switched.get(0), gradient -> first(gradient, inputs)));
    }
    Branch branch = outer.enter(tower.predicate(node.path(), index));
    return new Part(switched, compile(body, switched, branch));
  }

  private static List<Value> switched(List<Value> inputs, Operand<TBool> runs, Branch outer) {
    Ops tf = outer.following();
    return inputs.stream()
        .map(input -> new Value(tf.switchCond(input.tensor(), runs).outputTrue(), input.trained()))
        .toList();
  }

  private static List<Operand<TFloat32>> first(Operand<TFloat32> gradient, List<Value> inputs) {
    List<Operand<TFloat32>> gradients = new ArrayList<>();
    inputs.forEach(input -> gradients.add(gradients.isEmpty() ? gradient : null));
    return gradients;
  }

  /**
   * Each part gets the gradient if it ran; what it passes on is merged, zero for what it ignored.
   */
  private List<Operand<TFloat32>> backward(
      Node node, List<Part> parts, List<Value> inputs, Operand<TFloat32> gradient, Ops tf) {
    List<List<Operand<TFloat32>>> passed = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Compiled compiled = parts.get(i).compiled();
      passed.add(
          compiled.output().trained()
              ? compiled
                  .backward()
                  .apply(tf.switchCond(gradient, tower.predicate(node.path(), i)).outputTrue())
              : Collections.nCopies(inputs.size(), null));
    }
    List<Operand<TFloat32>> merged = new ArrayList<>();
    for (int j = 0; j < inputs.size(); j++) {
      merged.add(inputs.get(j).trained() ? merge(parts, passed, j, tf) : null);
    }
    return merged;
  }

  private static Operand<TFloat32> merge(
      List<Part> parts, List<List<Operand<TFloat32>>> passed, int input, Ops tf) {
    if (passed.stream().allMatch(gradients -> gradients.get(input) == null)) {
      return null;
    }
    List<Operand<TFloat32>> sides = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Operand<TFloat32> gradient = passed.get(i).get(input);
      sides.add(
          gradient == null ? tf.zerosLike(parts.get(i).inputs().get(input).tensor()) : gradient);
    }
    return tf.merge(sides).output();
  }
}
