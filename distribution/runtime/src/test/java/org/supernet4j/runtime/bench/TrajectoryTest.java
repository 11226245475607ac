package org.supernet4j.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrajectoryTest {
  @Test
  void staysUntilTheNextStep() {
    Trajectory.Recorder recorder = new Trajectory.Recorder();
    for (int i = 1; i <= 100; i++) {
      recorder.add(i, Math.floorDiv(i, 10));
    }
    Trajectory trajectory = recorder.done();

    assertThat(trajectory.at(.5)).isNaN();
    assertThat(trajectory.at(1)).isZero();
    assertThat(trajectory.at(19.5)).isEqualTo(1);
    assertThat(trajectory.at(20)).isEqualTo(2);
    assertThat(trajectory.at(1000)).isEqualTo(10);
    assertThat(trajectory.reached(2)).isEqualTo(20);
    assertThat(trajectory.reached(11)).isInfinite();
  }
}
