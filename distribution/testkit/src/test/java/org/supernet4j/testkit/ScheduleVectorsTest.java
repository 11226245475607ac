package org.supernet4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.engine.Schedule;

/** The API's schedules against the rates of a public implementation. */
@NeedsSharedData(ScheduleVectorsTest.VECTORS)
class ScheduleVectorsTest {
  static final String VECTORS = "vectors/learning-rate-warmup-cosine.csv";

  @Test
  void warmupCosineIsThePublishedSchedule() throws IOException {
    List<String> lines = Files.readAllLines(SharedData.path(VECTORS));
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
}
