package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.CostModel;
import org.supernet4j.api.objective.Latency;
import org.supernet4j.api.space.SearchSpace;

class FakeCandidateTest {
  private final SearchSpace space = FakeSpaces.tiny();
  private final FakeCandidate candidate = FakeCandidate.of(space, space.largest(), 0.5);

  @Test
  void costsAreThoseOfTheSpace() {
    assertThat(candidate.cost()).isEqualTo(new CostModel(space.network()).cost(space.largest()));
  }

  @Test
  void lossFollowsTheAccuracy() {
    assertThat(candidate.measures().value("accuracy")).isEqualTo(0.5);
    assertThat(candidate.measures().value("loss")).isEqualTo(Math.log(2));
  }

  @Test
  void latencyGrowsWithTheBatch() {
    Latency one = candidate.latency(1, 10);

    assertThat(candidate.latency(4, 10))
        .isEqualTo(new Latency(4 * one.medianMillis(), 4 * one.p99Millis(), 4, 10));
  }
}
