package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeSpaces;

class DynamicsTest {
  @Test
  void smallSpaceIsLookedAtWhole() {
    SearchSpace space = FakeSpaces.withDepth();
    assertThat(choose(space, 9)).containsExactlyElementsOf(space.all().toList());
  }

  @Test
  void largeSpaceGivesItsExtremesAndRandomOnes() {
    SearchSpace space = FakeSpaces.huge();
    List<Architecture> chosen = choose(space, 5);
    assertThat(chosen).hasSize(5).doesNotHaveDuplicates();
    assertThat(chosen).startsWith(space.smallest(), space.largest());
    assertThat(choose(space, 5)).isEqualTo(chosen);
  }

  @Test
  void asManyAreChosenAsAskedFor() {
    assertThat(choose(FakeSpaces.withDepth(), 1)).hasSize(1);
    assertThat(choose(FakeSpaces.withDepth(), 6)).hasSize(6);
  }

  private static List<Architecture> choose(SearchSpace space, int count) {
    return Dynamics.choose(space, count, new Randomness(1).stream("dynamics"));
  }
}
