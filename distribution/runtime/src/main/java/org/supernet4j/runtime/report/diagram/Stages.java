package org.supernet4j.runtime.report.diagram;

import java.util.ArrayList;
import java.util.List;
import org.supernet4j.api.cost.LayerCost;
import org.supernet4j.api.network.Activation;
import org.supernet4j.api.network.BatchNorm;
import org.supernet4j.api.network.Block;
import org.supernet4j.api.network.DropConnect;
import org.supernet4j.api.network.Dropout;
import org.supernet4j.api.network.Layer;
import org.supernet4j.api.network.Node;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

/** The stages of a network, in its order. */
public final class Stages {
  private final Block block;
  private final List<List<LayerCost>> groups = new ArrayList<>();
  private final List<List<Integer>> sources = new ArrayList<>();

  /** The stage of each value of the block: inputs are stage -1. */
  private final List<Integer> stageOf = new ArrayList<>();

  private Stages(Block block) {
    this.block = block;
    block.inputs().forEach(input -> stageOf.add(-1));
  }

  /** The active layers of an architecture, in groups. */
  public static List<Stage> of(SearchSpace space, Architecture architecture) {
    Stages stages = new Stages(space.network(architecture).body());
    space.costs().layers(architecture).forEach(stages::add);
    List<Stage> result = new ArrayList<>();
    for (int i = 0; i < stages.groups.size(); i++) {
      result.add(new Stage(stages.groups.get(i), stages.sources.get(i)));
    }
    return result;
  }

  private void add(LayerCost layer) {
    Node node = layer.node();
    if (continuesLastStage(node)) {
      groups.get(groups.size() - 1).add(layer);
    } else {
      groups.add(new ArrayList<>(List.of(layer)));
      sources.add(node.inputs().stream().map(stageOf::get).distinct().toList());
    }
    stageOf.add(groups.size() - 1);
  }

  /** Whether a node only refines what the node before gives, and nothing else reads that. */
  private boolean continuesLastStage(Node node) {
    int before = stageOf.size() - 1;
    return !groups.isEmpty()
        && isRefinement(node.layer())
        && node.inputs().equals(List.of(before))
        && readers(before) == 1;
  }

  private static boolean isRefinement(Layer layer) {
    return layer instanceof BatchNorm
        || layer instanceof Activation
        || layer instanceof Dropout
        || layer instanceof DropConnect;
  }

  private long readers(int value) {
    return block.nodes().stream().filter(node -> node.inputs().contains(value)).count();
  }
}
