package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private final Choice width = Choice.ofSizes("width", 8, 16, 24);
  private final Choice operation = Choice.ofOperations("operation", "skip", "conv");
  private final Choices choices = Choices.of(width, operation);

  @Provide
  Arbitrary<Architecture> architectures() {
    return RandomChoices.architectures();
  }

  @Provide
  Arbitrary<Choices> spaces() {
    return RandomChoices.choices();
  }

  @Property
  void idsAndMapsReadBack(@ForAll("architectures") Architecture architecture) {
    Choices own = architecture.choices();
    assertThat(own.parse(architecture.id())).isEqualTo(architecture);
    assertThat(own.architecture(architecture.toMap())).isEqualTo(architecture);
    assertThat(own.architecture(architecture.options())).isEqualTo(architecture);
  }

  @Property
  void idsReadBackWhateverTheOrderAndBlanks(@ForAll("architectures") Architecture architecture) {
    List<String> parts = Arrays.asList(architecture.id().split(","));
    Collections.reverse(parts);
    assertThat(architecture.choices().parse(" " + String.join(" , ", parts)))
        .isEqualTo(architecture);
  }

  @Property(tries = 200)
  void allCombinationsComeOnceInLexicographicOrder(@ForAll("spaces") Choices some) {
    List<int[]> all = some.all().map(Architecture::options).toList();
    assertThat(some.combinations()).isEqualTo(all.size());
    assertThat(some.all()).doesNotHaveDuplicates();
    for (int i = 1; i < all.size(); i++) {
      assertThat(Arrays.compare(all.get(i - 1), all.get(i))).isNegative();
    }
    assertThat(all.get(0)).isEqualTo(some.first().options());
    assertThat(all.get(all.size() - 1)).isEqualTo(some.last().options());
  }

  @Test
  void idIsStable() {
    assertThat(choices.architecture(2, 1)).hasToString("width=24,operation=conv");
  }

  @Test
  void architecturesTellTheirOptions() {
    Architecture architecture = choices.architecture(2, 1);

    assertThat(architecture.size(width)).isEqualTo(24);
    assertThat(architecture.option(operation)).isEqualTo("conv");
    assertThat(architecture.optionIndex(operation)).isEqualTo(1);
    assertThat(architecture.optionAt(0)).isEqualTo(2);
    assertThat(architecture.with(0, 0).id()).isEqualTo("width=8,operation=conv");
    assertThatThrownBy(() -> architecture.option(Choice.ofSizes("depth", 1)))
        .hasMessageContaining("'depth' is not part of");
    assertThatThrownBy(() -> architecture.size(operation)).hasMessageContaining("no sizes");
  }

  @Test
  void changingAnArraysCopyDoesNotChangeTheArchitecture() {
    int[] options = {2, 1};
    Architecture architecture = choices.architecture(options);
    options[0] = 0;
    architecture.options()[1] = 0;

    assertThat(architecture).isEqualTo(choices.architecture(2, 1));
  }

  @Test
  void allFaultsOfOptionsAreNamed() {
    assertThatThrownBy(() -> choices.architecture(Map.of("width", "12", "depth", "3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("choice 'width' has no option '12'; options are [8, 16, 24]")
        .hasMessageContaining("choice 'operation' is missing; options are [skip, conv]")
        .hasMessageContaining("there is no choice 'depth'; choices are [width, operation]");
  }

  @Test
  void malformedIdsAreNamed() {
    assertThatThrownBy(() -> choices.parse("width=8,operation"))
        .hasMessageContaining("'operation' in 'width=8,operation' is not one 'choice=option'");
    assertThatThrownBy(() -> choices.parse("width=8,width=16,operation=conv"))
        .hasMessageContaining("each choice once");
    assertThatThrownBy(() -> choices.parse(""))
        .hasMessageContaining("choices 'width', 'operation' are missing");
  }

  @Test
  void wrongIndicesAreNamed() {
    assertThatThrownBy(() -> choices.architecture(1))
        .hasMessageContaining("needs 2 options, found 1");
    assertThatThrownBy(() -> choices.architecture(1, 2))
        .hasMessage("choice 'operation' has options 0 to 1, found 2");
    assertThatThrownBy(() -> choices.architecture(-1, 0)).hasMessageContaining("found -1");
  }

  @Test
  void namesMustDiffer() {
    assertThatThrownBy(() -> Choices.of(width, Choice.ofSizes("width", 1)))
        .hasMessageContaining("two choices are named 'width'");
  }

  @Test
  void noChoicesAreOneArchitecture() {
    Choices none = Choices.of();

    assertThat(none.all()).containsExactly(none.first());
    assertThat(none.first().id()).isEmpty();
    assertThat(none.parse("")).isEqualTo(none.last());
  }

  @Test
  void randomArchitecturesTakeEveryOptionEquallyOften() {
    int[] counts = new int[6];
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < 6000; i++) {
      Architecture architecture = choices.random(random);
      counts[2 * architecture.optionAt(0) + architecture.optionAt(1)]++;
    }

    // Six standard deviations of a binomial distribution around its mean of 1000.
    assertThat(counts)
        .satisfies(all -> assertThat(Arrays.stream(all)).allMatch(n -> n > 826 && n < 1174));
  }

  @Test
  void messagesStayShortHoweverManyChoicesThereAre() {
    Choices many =
        Choices.of(
            IntStream.range(0, 60)
                .mapToObj(
                    i ->
                        Choice.ofSizes(
                            "layer-" + i + ".width", IntStream.rangeClosed(1, 40).toArray()))
                .toList());

    assertThatThrownBy(() -> many.architecture(Map.of("layer-0.width", "41", "depth", "2")))
        .hasMessage(
            "there is no choice 'depth'; choices are [layer-0.width, layer-1.width, layer-2.width,"
                + " layer-3.width, layer-4.width, layer-5.width, layer-6.width, layer-7.width ..."
                + " and 52 more]; choices 'layer-1.width', 'layer-2.width', 'layer-3.width',"
                + " 'layer-4.width', 'layer-5.width', 'layer-6.width', 'layer-7.width',"
                + " 'layer-8.width' ... and 51 more are missing; choice 'layer-0.width' has no"
                + " option '41'; options are [1, 2, 3, 4, 5, 6, 7, 8 ... and 32 more]");
  }
}
