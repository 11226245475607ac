package org.supernet4j.searchspaces.nasbench201;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.searchspaces.Conventions;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class NasBench201Test extends SearchSpaceContract<NasBench201Settings> {
  private static final String ALL_CONVOLUTIONS =
      "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|"
          + "+|nor_conv_3x3~0|nor_conv_3x3~1|nor_conv_3x3~2|";

  @Override
  protected NasBench201Factory factory() {
    return new NasBench201Factory();
  }

  @Override
  protected NasBench201Settings config() {
    return NasBench201Settings.published();
  }

  @Test
  void thereAreAsManyArchitecturesAsTheDescriptionSays() {
    assertThat(space().all()).hasSize(15_625);
    assertThat(factory().description()).contains("15625 networks");
  }

  @Test
  void costsAreThePublishedOnes() {
    CostModel costs = new CostModel(space().network());

    assertThat(costs.cost(space().smallest()).parameters()).isEqualTo(73_306);
    assertThat(costs.cost(space().smallest()).macs()).isEqualTo(7_783_040);
    assertThat(costs.cost(CellText.read(ALL_CONVOLUTIONS)).parameters()).isEqualTo(1_531_546);
    assertThat(costs.cost(CellText.read(ALL_CONVOLUTIONS)).macs()).isEqualTo(220_119_680);
  }

  @Test
  void smallSkeletonsHaveTheSameChoices() {
    NasBench201Settings small = new NasBench201Settings(4, 1);

    assertThat(factory().create(small, Contexts.space(data())).choices())
        .isEqualTo(space().choices());
  }

  @Test
  void textReadsBack() {
    space().all().forEach(cell -> assertThat(CellText.read(CellText.write(cell))).isEqualTo(cell));
  }

  @Test
  void textNamesTheOperationOfEachEdge() {
    Architecture cell =
        CellText.read("|none~0|+|skip_connect~0|avg_pool_3x3~1|+|none~0|none~1|nor_conv_1x1~2|");

    assertThat(cell.id())
        .isEqualTo(
            "edge-0-1=none,edge-0-2=skip_connect,edge-1-2=avg_pool_3x3,"
                + "edge-0-3=none,edge-1-3=none,edge-2-3=nor_conv_1x1");
  }

  @Test
  void malformedTextIsRefusedWithAnExample() {
    assertThatThrownBy(() -> CellText.read("|none~0|+|none~0|"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("|none~0|+|none~0|")
        .hasMessageContaining(ALL_CONVOLUTIONS);
  }

  @Test
  void imagesThatAreTooSmallAreRefused() {
    DatasetInfo tiny = DatasetInfo.numbered("tiny", 3, 8, 1, 2);

    assertThatThrownBy(() -> factory().create(config(), Contexts.space(tiny)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("4 x 4 or more, found 3 x 8");
  }

  @Test
  void bordersAreTheAuthors() {
    Conventions.stridesPadBothSides(space().network(), 2, 0);
  }
}
