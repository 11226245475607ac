package org.supernet4j.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void warmupOfNothingIsACosine() {
    Schedule schedule = new Schedule.WarmupCosine(0);

    for (long step = 0; step < 100; step++) {
      assertThat(schedule.factor(step, 10, 100))
          .isEqualTo(new Schedule.Cosine().factor(step, 10, 100));
    }
  }

  @Test
  void warmupRisesByTheStepFromAThousandth() {
    Schedule schedule = new Schedule.WarmupCosine(2);
    Schedule cosine = new Schedule.Cosine();

    assertThat(schedule.factor(0, 10, 100)).isEqualTo(.001, within(1e-15));
    assertThat(schedule.factor(5, 10, 100))
        .isEqualTo(.25075 * cosine.factor(5, 10, 100), within(1e-15));
    assertThat(schedule.factor(20, 10, 100)).isEqualTo(cosine.factor(20, 10, 100));
  }

  @Test
  void cosineFallsFromOneToNothing() {
    Schedule schedule = new Schedule.Cosine();

    assertThat(schedule.factor(0, 10, 100)).isEqualTo(1);
    assertThat(schedule.factor(50, 10, 100)).isEqualTo(0.5, within(1e-15));
    assertThat(schedule.factor(100, 10, 100)).isEqualTo(0, within(1e-15));
  }

  @Test
  void stepFallsAtTheBeginningOfEpochs() {
    Schedule schedule = new Schedule.Step(List.of(2, 4), 0.1);

    assertThat(schedule.factor(24, 12.5, 100)).isEqualTo(1);
    assertThat(schedule.factor(25, 12.5, 100)).isEqualTo(0.1);
    assertThat(schedule.factor(50, 12.5, 100)).isEqualTo(0.01, within(1e-15));
  }

  @Test
  void constantIsOne() {
    assertThat(new Schedule.Constant().factor(77, 10, 100)).isEqualTo(1);
  }
}
