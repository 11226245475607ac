package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Combination.Kind;

class ReferenceCombinationTest {
  private static final FeatureMaps LEFT = new FeatureMaps(1, 1, 2, 2, new double[] {1, 2, 3, 4});

  @Test
  void sumsOfSeveral() {
    assertThat(ReferenceCombination.combine(Kind.ADD, List.of(LEFT, LEFT, LEFT)).values())
        .containsExactly(3, 6, 9, 12);
  }

  @Test
  void channelsOfAllInputsInARow() {
    FeatureMaps right = new FeatureMaps(1, 1, 2, 1, new double[] {10, 20});

    FeatureMaps output = ReferenceCombination.combine(Kind.CONCAT, List.of(LEFT, right, right));

    assertThat(output.channels()).isEqualTo(4);
    assertThat(output.values()).containsExactly(1, 2, 10, 10, 3, 4, 20, 20);
  }

  @Test
  void productsWithEqualShapesAndWithOnePosition() {
    FeatureMaps gate = new FeatureMaps(1, 1, 1, 2, new double[] {10, 100});

    assertThat(ReferenceCombination.combine(Kind.MULTIPLY, List.of(LEFT, LEFT)).values())
        .containsExactly(1, 4, 9, 16);
    assertThat(ReferenceCombination.combine(Kind.MULTIPLY, List.of(LEFT, gate)).values())
        .containsExactly(10, 200, 30, 400);
  }
}
