package org.supernet4j.engine.tensorflow.compile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.network.Parameter;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.engine.tensorflow.graph.Branch;
import org.supernet4j.engine.tensorflow.graph.Value;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Where one layer stands in the graph: what it reads, its parameters, its branch; and how its
 * output becomes a {@link Compiled} layer with gradients.
 */
public final class LayerSite {
  private final Tower tower;
  private final List<Shape> shapes;
  private final List<Parameter> parameters;
  private final Node node;
  private final List<Value> inputs;
  private final Branch branch;
  private final Ops tf;
  private final List<Operand<TFloat32>> used = new ArrayList<>();

  LayerSite(Tower tower, Block block, Node node, List<Value> inputs, Branch branch) {
    this.tower = tower;
    this.shapes = block.inputsOf(node);
    this.parameters = block.parametersOf(node);
    this.node = node;
    this.branch = branch;
    this.tf = branch.following();
    this.inputs = inputs.size() == 1 ? inputs : inputs.stream().map(this::apart).toList();
  }

  /**
   * An input as a tensor of its own. One input may be computed from another; a gradient with
   * respect to both would otherwise count the way between them, which is not this layer's.
   */
  private Value apart(Value input) {
    return new Value(tf.identity(input.tensor()), input.trained());
  }

  Tower tower() {
    return tower;
  }

  Node node() {
    return node;
  }

  Branch branch() {
    return branch;
  }

  /** Operations that follow their inputs, named after the layer. */
  Ops ops() {
    return tf;
  }

  /** The first of what the layer reads. */
  Operand<TFloat32> input() {
    return inputs.get(0).tensor();
  }

  /** All that the layer reads. */
  List<Operand<TFloat32>> inputs() {
    return inputs.stream().<Operand<TFloat32>>map(Value::tensor).toList();
  }

  /** The shapes of all that the layer reads, over all architectures. */
  List<Shape> inputShapes() {
    return shapes;
  }

  /** The shape of an input over all architectures. */
  Shape inputShape(int index) {
    return shapes.get(index);
  }

  /** Whether a gradient must reach the first input. */
  boolean inputTrained() {
    return inputs.get(0).trained();
  }

  /** Whether a gradient must reach an input. */
  boolean inputTrained(int index) {
    return inputs.get(index).trained();
  }

  /** Whether a gradient must reach any input. */
  boolean anyInputTrained() {
    return inputs.stream().anyMatch(Value::trained);
  }

  /** One of the layer's parameters, in its largest shape. */
  Parameter parameter(int index) {
    return parameters.get(index);
  }

  /** The active part of one of the layer's parameters, which gradients train. */
  Operand<TFloat32> use(int index) {
    Operand<TFloat32> part = tower.use(parameters.get(index), branch);
    used.add(part);
    return part;
  }

  /** The kernel of a convolution, which gradients train. */
  Kernel kernel() {
    return new Kernel(tower, parameters, use(0), branch);
  }

  /** The active part of one of the layer's parameters, which gradients leave alone. */
  Operand<TFloat32> read(int index) {
    return tower.use(parameters.get(index), branch);
  }

  /** The layer that passes its first input on. */
  Compiled unchanged() {
    return new Compiled(inputs.get(0), List::of);
  }

  /** The layer with gradients of our own. */
  Compiled known(
      Operand<TFloat32> output, Function<Operand<TFloat32>, LayerGradients.Found> gradients) {
    boolean trained = !used.isEmpty() || inputs.get(0).trained();
    return new Compiled(
        new Value(output, trained),
        gradient -> {
          LayerGradients.Found found = gradients.apply(gradient);
          for (int i = 0; i < found.parameters().size(); i++) {
            tower.addGradient(parameters.get(i), found.parameters().get(i), branch);
          }
          return Collections.singletonList(inputs.get(0).trained() ? found.input() : null);
        });
  }

  /**
   * A layer without parameters, with gradients of our own.
   *
   * @param gradients with respect to each input, from that of the output
   */
  Compiled passing(
      Operand<TFloat32> output, Function<Operand<TFloat32>, List<Operand<TFloat32>>> gradients) {
    return new Compiled(
        new Value(output, inputs.stream().anyMatch(Value::trained)),
        gradient -> {
          List<Operand<TFloat32>> passed = new ArrayList<>(gradients.apply(gradient));
          for (int i = 0; i < passed.size(); i++) {
            passed.set(i, inputs.get(i).trained() ? passed.get(i) : null);
          }
          return passed;
        });
  }

  /** The layer with the gradients that TensorFlow knows of its operations. */
  Compiled differentiable(Operand<TFloat32> output) {
    boolean trained = !used.isEmpty() || inputs.stream().anyMatch(Value::trained);
    return new Compiled(
        new Value(output, trained), gradient -> registeredGradients(output, gradient));
  }

  private List<Operand<TFloat32>> registeredGradients(
      Operand<TFloat32> output, Operand<TFloat32> gradient) {
    List<Output<?>> targets = new ArrayList<>();
    inputs.stream().filter(Value::trained).forEach(input -> targets.add(input.tensor().asOutput()));
    int firstParameter = targets.size();
    used.forEach(part -> targets.add(part.asOutput()));
    Output<?>[] found =
        tower
            .graph()
            .addGradients(
                "gradients/" + output.op().name(),
                new Output<?>[] {output.asOutput()},
                targets.toArray(Output<?>[]::new),
                new Output<?>[] {gradient.asOutput()});
    for (int i = 0; i < used.size(); i++) {
      tower.addGradient(parameters.get(i), floats(found[firstParameter + i]), branch);
    }
    List<Operand<TFloat32>> passed = new ArrayList<>();
    int next = 0;
    for (Value input : inputs) {
      passed.add(input.trained() ? floats(found[next++]) : null);
    }
    return passed;
  }

  @SuppressWarnings("unchecked")
  private static Operand<TFloat32> floats(Output<?> output) {
    return (Output<TFloat32>) output;
  }
}
