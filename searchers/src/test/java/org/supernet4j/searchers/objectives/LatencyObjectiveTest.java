package org.supernet4j.searchers.objectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.supernet4j.api.cost.Cost;
import org.supernet4j.api.objective.Candidate;
import org.supernet4j.api.objective.Objective;
import org.supernet4j.api.objective.ObjectiveFactory;
import org.supernet4j.searchers.objectives.LatencySettings.Statistic;
import org.supernet4j.testkit.Contexts;
import org.supernet4j.testkit.FakeCandidate;
import org.supernet4j.testkit.FakeMeasures;
import org.supernet4j.testkit.FakeSpaces;
import org.supernet4j.testkit.ObjectiveContract;

class LatencyObjectiveTest extends ObjectiveContract<LatencySettings> {
  @Override
  protected ObjectiveFactory<LatencySettings> factory() {
    return new LatencyObjectiveFactory();
  }

  @Override
  protected LatencySettings config() {
    return new LatencySettings(1, 50, Statistic.MEDIAN);
  }

  @Override
  protected Candidate better() {
    return candidate(2, 40);
  }

  @Override
  protected Candidate worse() {
    return candidate(3, 30);
  }

  private static Candidate candidate(double medianMillis, double p99Millis) {
    return new FakeCandidate(
        FakeSpaces.tiny().smallest(),
        new Cost(1, 1, 1),
        FakeMeasures.of(1, 0.5, 100),
        medianMillis,
        p99Millis);
  }

  @Test
  void medianIsMeasuredWithTheBatchSizeOfTheSettings() {
    Objective objective =
        factory().create(new LatencySettings(8, 50, Statistic.MEDIAN), Contexts.objective());

    assertThat(objective.name()).isEqualTo("latency-ms");
    assertThat(objective.value(better())).isEqualTo(8 * 2);
  }

  @Test
  void p99IsAnObjectiveOfItsOwnName() {
    Objective objective =
        factory().create(new LatencySettings(1, 50, Statistic.P99), Contexts.objective());

    assertThat(objective.name()).isEqualTo("latency-p99-ms");
    assertThat(objective.value(better())).isEqualTo(40);
  }
}
