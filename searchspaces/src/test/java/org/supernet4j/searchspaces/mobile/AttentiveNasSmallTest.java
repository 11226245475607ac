package org.supernet4j.searchspaces.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.network.Padding;
import org.supernet4j.api.network.Pooling;
import org.supernet4j.api.network.Resize;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.searchspaces.Conventions;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.SearchSpaceContract;

class AttentiveNasSmallTest extends SearchSpaceContract<AttentiveNasSmallSettings> {
  @Override
  protected SearchSpaceFactory<AttentiveNasSmallSettings> factory() {
    return new AttentiveNasSmallFactory();
  }

  @Override
  protected AttentiveNasSmallSettings config() {
    return AttentiveNasSmallSettings.standard();
  }

  @Test
  void choicesAreNamedAsInTheWholeSpace() {
    AttentiveNasFactory whole = new AttentiveNasFactory();
    List<String> names =
        whole
            .create(AttentiveNasSettings.standard(), Contexts.space(whole.typicalData()))
            .choices()
            .list()
            .stream()
            .map(Choice::name)
            .toList();

    assertThat(space().choices().list().stream().map(Choice::name))
        .containsExactlyElementsOf(names);
  }

  @Test
  void costsAreSmallAndSpreadOut() {
    CostModel costs = new CostModel(space().network());

    Cost smallest = costs.cost(space().smallest());
    Cost largest = costs.cost(space().largest());

    assertThat(largest.macs()).isLessThan(22_000_000);
    assertThat(smallest.macs()).isLessThan(largest.macs() / 8);
    assertThat(largest.parameters()).isLessThan(1_200_000);
  }

  @Test
  void bordersAreTheAuthors() {
    Conventions.stridesPadBothSides(space().network(), 0, 3);
    assertThat(Conventions.layers(space().network(), Pooling.class, pooling -> true))
        .hasSize(3)
        .allMatch(pooling -> pooling.padding() == Padding.SAME_LOWER && pooling.countsPadding());
    assertThat(Conventions.layers(space().network(), Resize.class, resize -> true))
        .allMatch(resize -> resize.method().equals(new Resize.Bicubic(-0.75)))
        .hasSize(1);
  }
}
