package org.supernet4j.runtime.report.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.runtime.report.SampleSpaces;

class StagesTest {
  @Test
  void joinLayersWithWhatRefinesThem() {
    SearchSpace space = SampleSpaces.nine();

    List<Stage> stages = Stages.of(space, space.smallest());

    assertThat(stages.stream().map(Stage::operations))
        .containsExactly(
            "rescale",
            "conv 3 × 3 · batch norm · relu",
            "conv 3 × 3 · batch norm · relu",
            "conv 3 × 3, stride 2 · batch norm · relu",
            "conv 3 × 3 · batch norm · relu",
            "average pool 7 × 7, stride 7",
            "flatten",
            "dense");
    assertThat(stages.stream().map(Stage::kind))
        .startsWith(StageKind.INPUT, StageKind.CONVOLUTION)
        .endsWith(StageKind.POOLING, StageKind.POOLING, StageKind.DENSE);
    assertThat(stages.get(3).outputText()).isEqualTo("12 × 12 × 64");
    for (int i = 0; i < stages.size(); i++) {
      assertThat(stages.get(i).sources()).containsExactly(i - 1);
    }
  }

  @Test
  void holdEveryLayerOfEveryArchitectureOnceWithItsCost() {
    for (SearchSpace space : List.of(SampleSpaces.nine(), SampleSpaces.hundreds())) {
      CostModel costs = new CostModel(space.network());
      space
          .all()
          .forEach(
              architecture -> {
                List<Stage> stages = Stages.of(space, architecture);
                assertThat(stages.stream().flatMap(stage -> stage.layers().stream()).toList())
                    .isEqualTo(costs.layers(architecture));
                assertThat(stages.stream().map(Stage::cost).reduce(new Cost(0, 0, 0), Cost::plus))
                    .isEqualTo(costs.cost(architecture));
              });
    }
  }

  @Test
  void knowTheirShortcuts() {
    SearchSpace space = SampleSpaces.hundreds();

    List<Stage> stages = Stages.of(space, space.largest());
    Lanes lanes = new Lanes(stages);

    assertThat(lanes.shortcuts())
        .extracting(shortcut -> stages.get(shortcut.to()).operations())
        .containsExactlyInAnyOrder("add · relu", "add · relu", "add · relu", "multiply");
    assertThat(lanes.shortcuts())
        .allMatch(shortcut -> stages.get(shortcut.to()).sources().contains(shortcut.from()));
    assertThat(lanes.count()).as("none of them overlap").isEqualTo(1);
  }

  @Test
  void overlappingShortcutsGetLanesOfTheirOwn() {
    Stage first = Stages.of(SampleSpaces.nine(), SampleSpaces.nine().smallest()).get(0);
    List<Stage> stages =
        Stream.of(List.of(-1), List.of(0), List.of(1, 0), List.of(2, -1), List.of(3, 2))
            .map(sources -> new Stage(first.layers(), sources))
            .toList();

    assertThat(new Lanes(stages).shortcuts())
        .containsExactlyInAnyOrder(
            new Lanes.Shortcut(0, 2, 0), new Lanes.Shortcut(2, 4, 0), new Lanes.Shortcut(-1, 3, 1));
  }

  @Test
  void areDrawnFromTopToBottomWithTheirShapes() {
    SearchSpace space = SampleSpaces.nine();

    String svg =
        NetworkDiagram.svg("Network", space.network().input(), Stages.of(space, space.largest()));

    assertThat(svg.split("class=\"arrow\"", -1)).hasSize(1 + 12);
    assertThat(svg.indexOf("28 × 28 × 1")).isLessThan(svg.indexOf("26 × 26 × 32"));
    assertThat(svg.indexOf("26 × 26 × 32")).isLessThan(svg.indexOf("12 × 12 × 64"));
  }
}
