package org.supernet4j.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.report.Phase;

class BarDisplayTest {
  private static final List<String> PARTS = List.of("loss 1.5", "best accuracy 91%", "8 images/s");

  private final StringWriter err = new StringWriter();
  private final BarDisplay display = new BarDisplay(new PrintWriter(err), 100);

  @Test
  void barStaysOnOneLineOfTheTerminal() {
    ProgressState state = new ProgressState(Phase.TRAIN, 1000, 0, Instant.EPOCH);
    display.begin(state);
    state.advance(250, PARTS);
    display.update(state);
    display.end(state);

    String last = err.toString().substring(err.toString().lastIndexOf('\r') + 1);
    assertThat(last).startsWith("train").contains("25%", "250/1000", "loss 1.5").endsWith("\n");
    assertThat(err.toString().split("\r")).allMatch(line -> line.strip().length() < 100);
    assertThat(err.toString().lines().filter(line -> line.contains("train"))).isNotEmpty();
  }

  @Test
  void noteHasALineOfItsOwn() {
    ProgressState state = new ProgressState(Phase.SEARCH, 0, 0, Instant.EPOCH);
    display.begin(state);
    display.note("retrained");
    display.end(state);

    assertThat(err.toString()).containsPattern("\rretrained +\n");
  }

  @Test
  void phaseWithNothingToCountHasNoBar() {
    ProgressState state = new ProgressState(Phase.EXPORT, 0, 0, Instant.EPOCH);
    display.begin(state);
    display.end(state);

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void firstPartsAreKeptWhereRoomIsShort() {
    assertThat(BarDisplay.fitting(PARTS, 100)).isEqualTo("loss 1.5, best accuracy 91%, 8 images/s");
    assertThat(BarDisplay.fitting(PARTS, 27)).isEqualTo("loss 1.5, best accuracy 91%");
    assertThat(BarDisplay.fitting(PARTS, 26)).isEqualTo("loss 1.5");
    assertThat(BarDisplay.fitting(PARTS, 3)).isEmpty();
  }
}
