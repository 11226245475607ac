package org.supernet4j.runtime.report.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.LayerCost;
import org.supernet4j.api.tensor.Shape;

/**
 * Layers that people see as one: a layer with the normalisation and nonlinearity that follow it.
 *
 * @param layers the layers in order, each with its cost
 * @param sources the stages whose outputs it reads, by their place in the network; -1 is the image
 */
public record Stage(List<LayerCost> layers, List<Integer> sources) {
  public Stage {
    layers = List.copyOf(layers);
    sources = List.copyOf(sources);
  }

  /** What it does, for example {@code conv 3 × 3 · batch norm · relu}. */
  public String operations() {
    return layers.stream()
        .map(layer -> layer.node().layer().toString())
        .collect(Collectors.joining(" · "))
        .replace(" x ", " × ");
  }

  /** The path of its first layer in the network. */
  public String path() {
    return layers.get(0).node().path();
  }

  /** The shape that it gives. */
  public Shape output() {
    return layers.get(layers.size() - 1).node().output();
  }

  /** The shape that it gives, as {@code 28 × 28 × 32}. */
  public String outputText() {
    return text(output());
  }

  static String text(Shape shape) {
    return shape.toString().replace(" x ", " × ");
  }

  /** What all its layers cost together. */
  public Cost cost() {
    return layers.stream().map(LayerCost::cost).reduce(new Cost(0, 0, 0), Cost::plus);
  }

  /** What its first layer is. */
  public StageKind kind() {
    return layers.get(0).node().layer().accept(new StageKindVisitor());
  }
}
