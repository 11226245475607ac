package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.random.Randomness;
import org.supernet4j.api.space.Architecture;
import org.supernet4j.api.space.SearchSpace;

class FakeSpacesTest {
  @Test
  void spacesHaveAsManyArchitecturesAsTheySay() {
    assertThat(FakeSpaces.single().all()).hasSize(1);
    assertThat(FakeSpaces.tiny().all()).hasSize(4);
    assertThat(FakeSpaces.withDepth().all()).hasSize(7);
    assertThat(FakeSpaces.withOperations().all()).hasSize(3);
    assertThat(FakeSpaces.constrained().all()).hasSize(3);
    assertThat(FakeSpaces.symmetric().all()).hasSize(3);
    assertThat(FakeSpaces.ofWidths(20).all()).hasSize(20);
    assertThat(FakeSpaces.huge().choices().combinations()).isEqualTo(1 << 30);
  }

  @Test
  void choicesOfLayersLeftOutPlayNoPart() {
    SearchSpace space = FakeSpaces.withDepth();
    Architecture shallow = space.choices().parse("depth=1,second.kernel=3,third.kernel=3");
    assertThat(space.network().canonical(shallow)).isEqualTo(space.smallest());
  }

  @Test
  void smallestLargestAndRandomAreValid() {
    for (SearchSpace space : FakeSpaces.small()) {
      List<Architecture> all = space.all().toList();
      assertThat(all).contains(space.smallest(), space.largest());
      assertThat(all).contains(space.random(new Randomness(3).stream("test")));
    }
  }

  @Test
  void constrainedSpaceSaysWhy() {
    SearchSpace space = FakeSpaces.constrained();
    assertThat(space.violation(space.choices().parse("width=4,kernel=1")))
        .contains("width 4 needs kernel 3");
  }
}
