package org.supernet4j.engine.tensorflow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.RandomSpaces;

/** Random spaces against the plain-Java reference, which shares no code with the engine. */
class ReferenceTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void logitsAndGradientsAgree(long seed) {
    SearchSpace space = RandomSpaces.of(seed);
    new ReferenceCheck(space.network(), seed).agrees(Fixtures.architectures(space, 3, seed));
  }
}
