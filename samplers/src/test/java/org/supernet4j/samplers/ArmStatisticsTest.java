package org.supernet4j.samplers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.sampler.Draw;
import org.supernet4j.api.sampler.DrawResult;
import org.supernet4j.api.sampler.StepFeedback;
import org.supernet4j.api.space.SearchSpace;
import org.supernet4j.testkit.FakeMeasures;
import org.supernet4j.testkit.FakeSpaces;

class ArmStatisticsTest {
  private final SearchSpace space = FakeSpaces.ofWidths(3);
  private final ArmStatistics statistics = statistics(space);

  private static ArmStatistics statistics(SearchSpace space) {
    return new ArmStatistics(Arms.of(space, "test", 100));
  }

  private void add(int arm, int hits, int images) {
    Draw draw = Draw.sampled(space.choices().architecture(arm));
    statistics.add(
        new StepFeedback(
            0, images, List.of(new DrawResult(draw, 1, FakeMeasures.sums(hits, images)))));
  }

  @Test
  void hitRateIsHitsOverImagesOfOwnSteps() {
    add(0, 8, 32);
    add(0, 16, 16);
    add(1, 3, 32);
    assertThat(statistics.hitRate(0)).isEqualTo(24.0 / 48);
    assertThat(statistics.hitRate(1)).isEqualTo(3.0 / 32);
    assertThat(statistics.hitRate(2)).isZero();
    assertThat(statistics.rounds(0)).isEqualTo(2);
    assertThat(statistics.totalRounds()).isEqualTo(3);
  }

  @Test
  void fadedEvidenceWeighsLess() {
    add(0, 0, 32);
    statistics.fade(0.5);
    add(0, 32, 32);
    assertThat(statistics.images(0)).isEqualTo(48);
    assertThat(statistics.hitRate(0)).isEqualTo(32.0 / 48);
    assertThat(statistics.rounds(0)).isEqualTo(1.5);
  }

  /**
   * Subnet 0 is better by 10 % and trained early; subnet 1 is trained late, when all are better.
   */
  @Test
  void detrendedHitRateComparesEarlyWithLate() {
    for (int step = 0; step < 200; step++) {
      int trend = 200 + 3 * step;
      add(0, trend + 100, 1_000);
      add(1, trend, 1_000);
    }
    for (int step = 200; step < 260; step++) {
      add(1, 200 + 3 * step, 1_000);
    }
    assertThat(statistics.hitRate(1)).isGreaterThan(statistics.hitRate(0) - 0.05);
    assertThat(statistics.detrendedHitRate(0) - statistics.detrendedHitRate(1))
        .isCloseTo(0.1, within(0.03));
  }

  @Test
  void detrendedHitRateStaysARate() {
    add(0, 32, 32);
    add(1, 0, 32);
    add(0, 32, 32);
    for (int arm = 0; arm < 3; arm++) {
      assertThat(statistics.detrendedHitRate(arm)).isBetween(0.0, 1.0);
    }
  }

  @Test
  void stateOfAnotherSpaceIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    statistics.save(new DataOutputStream(bytes));
    DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    assertThatThrownBy(() -> statistics(FakeSpaces.ofWidths(4)).load(input))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is about 3 subnets, the search space has 4");
  }

  @Test
  void feedbackAboutAnotherSpaceIsRefused() {
    Draw draw = Draw.sampled(FakeSpaces.tiny().smallest());
    StepFeedback feedback =
        new StepFeedback(0, 32, List.of(new DrawResult(draw, 1, FakeMeasures.sums(1, 32))));
    assertThatThrownBy(() -> statistics.add(feedback))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("which this sampler cannot have drawn");
  }
}
