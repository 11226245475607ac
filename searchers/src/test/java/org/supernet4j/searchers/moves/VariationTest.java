package org.supernet4j.searchers.moves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.searcher.Constraints;
import org.supernet4j.api.searcher.Variation;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;

class VariationTest {
  private final SplittableRandom random = new SplittableRandom(3);

  private static Variation of(SearchSpace space) {
    return new Variation(new Constraints(space, List.of()));
  }

  @Test
  void movesAreValidCanonicalAndNew() {
    for (SearchSpace space : FakeSpaces.small().subList(1, 5)) {
      for (Architecture parent : space.all().toList()) {
        for (int i = 0; i < 20; i++) {
          for (Architecture child :
              List.of(
                  of(space).step(parent, random).orElseThrow(),
                  of(space).mutate(parent, 0.5, random).orElseThrow())) {
            assertThat(child).isNotEqualTo(parent);
            assertThat(space.violation(child)).isEmpty();
            assertThat(space.network().canonical(child)).isEqualTo(child);
          }
        }
      }
    }
  }

  @Test
  void aSpaceOfOneArchitectureHasNoMoves() {
    SearchSpace single = FakeSpaces.single();

    assertThat(of(single).step(single.smallest(), random)).isEmpty();
    assertThat(of(single).neighbours(single.smallest())).isEmpty();
  }

  @Test
  void partsThatAStepBringsInAreRandom() {
    SearchSpace space = FakeSpaces.withDepth();
    Set<Architecture> seen =
        IntStream.range(0, 200)
            .mapToObj(i -> of(space).step(space.smallest(), random).orElseThrow())
            .collect(Collectors.toSet());

    assertThat(seen).hasSize(6);
  }

  @Test
  void stepsChangeEveryChoiceAlikeOften() {
    SearchSpace space = FakeSpaces.huge();
    Architecture parent = space.smallest();
    int[] changes = new int[10];
    for (int i = 0; i < 5000; i++) {
      Architecture child = of(space).step(parent, random).orElseThrow();
      assertThat(space.distance(parent, child)).isEqualTo(1);
      for (int position = 0; position < 10; position++) {
        changes[position] += child.optionAt(position) == 0 ? 0 : 1;
      }
    }
    assertThat(IntStream.of(changes)).allMatch(count -> count > 400 && count < 600);
  }

  @Test
  void mutantsChangeOneChoiceOnAverage() {
    SearchSpace space = FakeSpaces.huge();
    int changes = 0;
    for (int i = 0; i < 5000; i++) {
      Architecture child = of(space).mutate(space.smallest(), random).orElseThrow();
      changes += space.distance(space.smallest(), child);
    }

    // A mutant without a change is drawn again: (1 - .9^10) of the draws stay.
    assertThat(changes / 5000.0).isCloseTo(1 / (1 - Math.pow(0.9, 10)), within(0.05));
  }

  @Test
  void childrenTakeEachOptionFromAParent() {
    SearchSpace space = FakeSpaces.huge();
    Architecture child = of(space).cross(space.smallest(), space.largest(), random).orElseThrow();

    assertThat(child.options()).containsOnly(0, 7);
  }

  @Test
  void neighboursDifferInOneChoice() {
    SearchSpace space = FakeSpaces.huge();
    List<Architecture> neighbours = of(space).neighbours(space.smallest());

    assertThat(neighbours).hasSize(70).doesNotHaveDuplicates();
    assertThat(neighbours).allMatch(each -> space.distance(each, space.smallest()) == 1);
  }

  @Test
  void optionsAreEncodedOneByOne() {
    SearchSpace space = FakeSpaces.tiny();

    assertThat(Variation.oneHot(space.smallest())).containsExactly(1, 0, 1, 0);
    assertThat(Variation.oneHot(space.largest())).containsExactly(0, 1, 0, 1);
  }
}
