package org.supernet4j.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.operation.RandomUniform;
import org.supernet4j.api.space.Size;
import org.supernet4j.api.tensor.Shape;

class ReferenceRandomTest {
  /** The known answers that the authors of the generator publish with it. */
  @Test
  void wordsAreThoseOfTheAuthors() {
    assertThat(Philox.words(0, 0, 0))
        .containsExactly(0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8);
    assertThat(Philox.words(-1, -1, -1))
        .containsExactly(0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd);
    assertThat(Philox.words(0x299f31d0a4093822L, 0x85a308d3243f6a88L, 0x0370734413198a2eL))
        .containsExactly(0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1);
  }

  /** The hash of "abc" is the example of the standard (FIPS 180-4). */
  @Test
  void streamsAreHashesOfNames() {
    assertThat(new RandomUniform("abc", Shape.scalar()).stream()).isEqualTo(0xba7816bf8f01cfeaL);
  }

  @Test
  void numbersAreEvenAndIndependent() {
    RandomUniform numbers = new RandomUniform("name", Shape.vector(Size.of(5)));
    double[] some = new ReferenceRandom(3, 0, 4000).apply(numbers).values();
    assertThat(Arrays.stream(some)).allMatch(number -> number >= 0 && number < 1);
    double deviation = Math.sqrt(1 / 12.0 / some.length);
    assertThat(Arrays.stream(some).average().orElseThrow()).isCloseTo(0.5, within(5 * deviation));
    RandomUniform other = new RandomUniform("other", numbers.shape());
    for (double[] others :
        List.of(
            new ReferenceRandom(4, 0, 4000).apply(numbers).values(),
            new ReferenceRandom(3, 0, 4000).apply(other).values())) {
      double product = 0;
      for (int i = 0; i < some.length; i++) {
        product += (some[i] - 0.5) * (others[i] - 0.5) * 12 / some.length;
      }
      assertThat(product).isCloseTo(0, within(5 / Math.sqrt(some.length)));
    }
  }
}
