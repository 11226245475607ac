package org.supernet4j.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Lowered;
import org.supernet4j.api.operation.Input;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;
import org.supernet4j.testkit.operation.Evaluator;
import org.supernet4j.testkit.operation.ReferenceRandom;
import org.supernet4j.testkit.operation.Tensor;

/** Evaluates a layer of constant sizes by the meaning of the operations that it is made of. */
final class ReferenceLayer {
  private final Lowered lowered;
  private final ReferencePass pass;
  private final BiFunction<String, Shape, Tensor> weights;

  /**
   * A layer at its place.
   *
   * @param weights the values of what it owns or uses of others, by full name and shape
   */
  ReferenceLayer(
      Layer layer,
      String path,
      List<Shape> inputs,
      BiFunction<String, Shape, Tensor> weights,
      ReferencePass pass) {
    this.pass = pass;
    this.lowered =
        pass.inTraining()
            ? Lowered.training(layer, path, inputs)
            : Lowered.evaluation(layer, path, inputs);
    this.weights = weights;
  }

  /** A layer without parameters, on inputs whose first axis is the batch. */
  static Tensor of(Layer layer, Tensor... inputs) {
    return of(layer, Map.of(), inputs);
  }

  /** A layer in evaluation with parameters by name, on inputs whose first axis is the batch. */
  static Tensor of(Layer layer, Map<String, double[]> weights, Tensor... inputs) {
    List<Shape> shapes = Arrays.stream(inputs).map(ReferenceLayer::shapeOfOne).toList();
    return new ReferenceLayer(
            layer,
            "layer",
            shapes,
            (name, shape) -> new Tensor(extents(shape), weights.get(name.replace("layer/", ""))),
            ReferencePass.evaluation())
        .value(List.of(inputs));
  }

  private static Shape shapeOfOne(Tensor batch) {
    return new Shape(Arrays.stream(batch.shape()).skip(1).mapToObj(Size::of).toList());
  }

  /** What it gives; the batch is the first axis. */
  Tensor value(List<Tensor> inputs) {
    int batch = inputs.get(0).shape()[0];
    Map<String, Tensor> known = new HashMap<>();
    known.put(Lowered.REGULARIZATION, Tensor.scalar(pass.regularized() ? 1 : 0));
    for (int i = 0; i < inputs.size(); i++) {
      known.put(((Input) lowered.inputs().get(i).operation()).name(), inputs.get(i));
    }
    return new Evaluator(
            null,
            batch,
            input ->
                known.computeIfAbsent(
                    input.name(), name -> weights.apply(name, input.type().shape())),
            new ReferenceRandom(pass.seed(), pass.firstExample(), batch))
        .of(lowered.output());
  }

  static int[] extents(Shape shape) {
    return shape.dimensions().stream().mapToInt(Size::largest).toArray();
  }

  /** Zeros for each example. */
  static Tensor zeros(int batch, Shape shape) {
    List<Integer> extents = new ArrayList<>(List.of(batch));
    shape.dimensions().forEach(size -> extents.add(size.largest()));
    return Tensor.zeros(extents.stream().mapToInt(Integer::intValue).toArray());
  }
}
