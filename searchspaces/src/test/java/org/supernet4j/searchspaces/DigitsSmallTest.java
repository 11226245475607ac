package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.SearchSpaceContract;

class DigitsSmallTest extends SearchSpaceContract<NoSettings> {
  @Override
  protected SearchSpaceFactory<NoSettings> factory() {
    return new DigitsSmallFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  private Cost cost(Architecture architecture) {
    return new CostModel(space().network()).cost(architecture);
  }

  @Test
  void thereAreAsManyArchitecturesAsTheDescriptionSays() {
    assertThat(space().all()).hasSize(270);
    assertThat(factory().description()).contains("270 networks");
  }

  @Test
  void smallestCostsAreThoseOfItsLayers() {
    int stem = 14 * 14 * 9 * 8;
    int separable = 14 * 14 * (9 * 8 + 8 * 8);
    int reduce = 7 * 7 * 9 * 8 * 16;

    assertThat(cost(space().smallest()).macs()).isEqualTo(stem + separable + reduce + 16 * 10);
    assertThat(cost(space().smallest()).parameters())
        .isEqualTo(
            (9 * 8 + 2 * 8)
                + (9 * 8 + 2 * 8 + 8 * 8 + 2 * 8)
                + (9 * 8 * 16 + 2 * 16)
                + (16 * 10 + 10));
  }

  @Test
  void largestCostsAreThoseOfItsLayers() {
    int stem = 14 * 14 * 25 * 16;
    int residual = 2 * 14 * 14 * 9 * 16 * 16;
    int reduce = 7 * 7 * 9 * 16 * 32;
    int separable = 7 * 7 * (25 * 32 + 32 * 32);

    assertThat(cost(space().largest()).macs())
        .isEqualTo(stem + residual + reduce + 2 * separable + 32 * 10)
        .isBetween(1_000_000L, 3_000_000L);
  }

  @Test
  void everyOperationCostsMoreThanTheOneBefore() {
    Architecture smallest = space().smallest();
    List<Long> macs =
        List.of(0, 1, 2).stream().map(option -> cost(smallest.with(2, option)).macs()).toList();

    assertThat(macs).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void kernelOfStageTwoPlaysNoPartWithoutResidualBlocks() {
    Architecture shallow =
        space()
            .choices()
            .architecture(
                Map.of(
                    "stem.width", "12",
                    "stem.kernel", "5",
                    "stage-1.operation", "conv",
                    "stage-2.width", "24",
                    "stage-2.depth", "1",
                    "stage-2.kernel", "5"));

    assertThat(space().network().canonical(shallow)).isEqualTo(shallow.with(5, 0));
  }
}
