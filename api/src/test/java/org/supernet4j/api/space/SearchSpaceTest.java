package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.tensor.Shape;

/** What a search space does by default. */
class SearchSpaceTest {
  private static final Choice DEPTH = Choice.ofSizes("depth", 1, 2);
  private static final Choice KERNEL = Choice.ofSizes("kernel", 1, 3, 5);

  /** An optional layer whose kernel is a choice. */
  private static Network network() {
    NetworkBuilder builder =
        NetworkBuilder.forImages(Choices.of(DEPTH, KERNEL), Shape.image(4, 4, 1));
    return builder.build(
        builder
            .input()
            .when(
                DEPTH.atLeast(2),
                "more",
                part -> part.then("conv", Convolution.of(Size.of(1), KERNEL.size())))
            .then(new Flatten())
            .then("head", Dense.of(2)));
  }

  private record Space(Network network, String forbidden) implements SearchSpace {
    @Override
    public String name() {
      return "space";
    }

    @Override
    public Optional<String> violation(Architecture architecture) {
      return architecture.id().matches(forbidden) ? Optional.of("forbidden") : Optional.empty();
    }
  }

  @Test
  void everyDistinctArchitectureComesOnce() {
    assertThat(new Space(network(), "").all().map(Architecture::id))
        .containsExactly(
            "depth=1,kernel=1", "depth=2,kernel=1", "depth=2,kernel=3", "depth=2,kernel=5");
  }

  @Test
  void invalidArchitecturesAreLeftOut() {
    Space space = new Space(network(), ".*kernel=3");
    Set<String> drawn = new HashSet<>();
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 200; i++) {
      drawn.add(space.random(random).id());
    }

    assertThat(space.all().map(Architecture::id))
        .containsExactlyInAnyOrderElementsOf(drawn)
        .containsExactly("depth=1,kernel=1", "depth=2,kernel=1", "depth=2,kernel=5");
  }

  @Test
  void extremesAreCanonical() {
    Space space = new Space(network(), "");

    assertThat(space.smallest().id()).isEqualTo("depth=1,kernel=1");
    assertThat(space.largest().id()).isEqualTo("depth=2,kernel=5");
  }

  @Test
  void aSpaceWithoutValidArchitecturesIsNamed() {
    assertThatThrownBy(() -> new Space(network(), ".*").random(new SplittableRandom(1)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("search space space: none of 10000 random draws was valid");
  }
}
