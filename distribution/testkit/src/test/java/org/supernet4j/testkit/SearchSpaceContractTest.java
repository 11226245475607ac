package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.network.Convolution;
import org.supernet4j.api.network.Dense;
import org.supernet4j.api.network.Features;
import org.supernet4j.api.network.Flatten;
import org.supernet4j.api.network.Network;
import org.supernet4j.api.network.NetworkBuilder;
import org.supernet4j.api.space.Choice;
import org.supernet4j.api.space.Choices;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.api.space.SearchSpaceContext;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.api.space.Size;

/** A good space passes the contract; each broken one fails the test that is meant for it. */
class SearchSpaceContractTest extends SearchSpaceContract<NoSettings> {
  @Override
  protected SearchSpaceFactory<NoSettings> factory() {
    return new TinySpaceFactory();
  }

  @Override
  protected NoSettings config() {
    return new NoSettings();
  }

  @Test
  void samplesAreAllArchitecturesOfASmallSpace() {
    assertThat(samples()).containsExactlyInAnyOrderElementsOf(space().all().toList());
  }

  @Test
  void anotherNameFails() {
    assertFails(contract(FakeSpaces.withDepth())::spaceSuitsItsData);
  }

  @Test
  void anotherInputOrOtherClassesFail() {
    assertFails(contract(RandomSpaces.of(1))::spaceSuitsItsData);
  }

  @Test
  void aSmallestArchitectureThatIsNotAllowedFails() {
    Network network = FakeSpaces.tiny().network();
    assertFails(
        contract(new FakeSpace("fake-tiny", network, network.choices().list().get(0).is("2"), "no"))
            ::architecturesAreValidAndCanonical);
  }

  @Test
  void aDescriptionThatSaysTheSameTwiceFails() {
    Choice depth = Choice.ofSizes("depth", 1, 2);
    assertFails(
        contract(ofChoice(depth, input -> input.when(depth.atLeast(2), "more", part -> part)))
            ::canonicalArchitecturesAreDistinctNetworks);
  }

  @Test
  void optionsOutOfOrderFail() {
    Choice operation = Choice.ofOperations("operation", "conv", "skip");
    assertFails(
        contract(
                ofChoice(
                    operation,
                    input ->
                        input.choose(
                            operation,
                            "pick",
                            List.of(
                                part -> part.then("conv", Convolution.of(1, 3)), part -> part))))
            ::smallestAndLargestBoundTheMacs);
  }

  private static SearchSpace ofChoice(Choice choice, UnaryOperator<Features> layers) {
    NetworkBuilder builder = NetworkBuilder.forImages(Choices.of(choice), FakeSpaces.IMAGE);
    return new FakeSpace(
        "fake-tiny",
        builder.build(
            layers
                .apply(builder.input())
                .then(new Flatten())
                .then("head", Dense.of(Size.of(FakeSpaces.CLASSES)))));
  }

  private static void assertFails(ThrowingCallable test) {
    assertThatThrownBy(test).isInstanceOf(AssertionError.class);
  }

  private static SearchSpaceContract<NoSettings> contract(SearchSpace space) {
    return new SearchSpaceContract<>() {
      @Override
      protected SearchSpaceFactory<NoSettings> factory() {
        return new TinySpaceFactory() {
          @Override
          public SearchSpace create(NoSettings config, SearchSpaceContext context) {
            return space;
          }
        };
      }

      @Override
      protected NoSettings config() {
        return new NoSettings();
      }
    };
  }
}
