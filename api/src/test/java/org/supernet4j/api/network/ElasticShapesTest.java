package org.supernet4j.api.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

/** Layers that need equal shapes take sizes that are written differently and are equal. */
class ElasticShapesTest {
  private final Choice width = Choice.ofSizes("width", 2, 4);
  private final Choice part = Choice.ofOperations("part", "one", "two");
  private final Size twice = width.size().times(2);
  private final Size sum = width.size().plus(width.size());
  private final NetworkBuilder builder =
      NetworkBuilder.forImages(Choices.of(width, part), Shape.image(4, 4, 3));

  private Features convolved(Features from, String name, Size filters) {
    return from.then(name, Convolution.of(filters, Size.of(1)));
  }

  @Test
  void sumsProductsAndAlternativesTakeProvenShapes() {
    Features one = convolved(builder.input(), "one", twice);
    Features other = convolved(builder.input(), "other", sum);

    assertThat(one.add(other).shape()).isEqualTo(one.shape());
    assertThat(one.multiply(other).shape()).isEqualTo(one.shape());
    assertThat(one.concat(List.of(other)).shape().channels().provablyEquals(width.size().times(4)))
        .isTrue();
    assertThat(
            one.choose(
                    part,
                    "choose",
                    List.of(
                        inner -> convolved(inner, "a", twice), inner -> convolved(inner, "b", sum)))
                .shape())
        .isEqualTo(one.shape());
    assertThat(one.when(width.atLeast(4), "more", inner -> convolved(inner, "conv", sum)).shape())
        .isEqualTo(other.shape());
  }

  @Test
  void otherShapesAreRefusedWithTheArchitectureWhereTheyDiffer() {
    Features one = convolved(builder.input(), "one", twice);
    Features other = convolved(builder.input(), "other", width.size().plus(2));

    assertThatThrownBy(() -> one.add(other))
        .hasMessage(
            "layer 'add': add: 4 x 4 x (width + 2) does not fit 4 x 4 x width * 2; (width + 2) is 6"
                + " and width * 2 is 8 at width=4");
  }

  @Test
  void aSizeThatIsNegativeSomewhereIsRefusedWhereItIsBuilt() {
    assertThatThrownBy(() -> convolved(builder.input(), "less", width.size().minus(3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("layer 'less': size (width - 3) at width=2 is negative: 2 - 3;");
  }
}
