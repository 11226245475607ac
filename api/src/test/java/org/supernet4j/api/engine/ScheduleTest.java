package org.supernet4j.api.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final String VECTORS = "shared/vectors/learning-rate-warmup-cosine.csv";

  /** The file in the folder {@code shared} beside the project or one of its parents. */
  private static Path vectors() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve(VECTORS))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "reference vectors " + VECTORS + " are not on this machine");
    return folder.resolve(VECTORS);
  }

  @Test
  void warmupCosineIsThePublishedSchedule() throws IOException {
    List<String> lines = Files.readAllLines(vectors());
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",", -1);
      double base = Double.parseDouble(cells[1]);
      double stepsPerEpoch = Double.parseDouble(cells[2]);
      long steps = Math.round(stepsPerEpoch * Double.parseDouble(cells[3]));
      Schedule schedule = new Schedule.WarmupCosine(Double.parseDouble(cells[4]));
      double expected = Double.parseDouble(cells[6]);

      double rate = base * schedule.factor(Long.parseLong(cells[5]), stepsPerEpoch, steps);

      assertThat(rate).as(line).isEqualTo(expected, within(1e-12));
    }
  }

  @Test
  void warmupOfNothingIsACosine() {
    Schedule schedule = new Schedule.WarmupCosine(0);

    for (long step = 0; step < 100; step++) {
      assertThat(schedule.factor(step, 10, 100))
          .isEqualTo(new Schedule.Cosine().factor(step, 10, 100));
    }
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
