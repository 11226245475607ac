package org.supernet4j.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.cli.StopCause;
import org.supernet4j.runtime.run.StopSignal;

class InterruptionTest {
  private final StopSignal stop = new StopSignal();
  private final StringWriter err = new StringWriter();
  private final List<Integer> aborts = new ArrayList<>();
  private final Interruption interruption =
      new Interruption(stop, new PrintWriter(err), aborts::add);

  @Test
  void firstSignalAsksTheRunToStop() {
    assertThat(interruption.cause()).isEmpty();

    interruption.on(StopCause.TERM);

    assertThat(stop.isRequested()).isTrue();
    assertThat(interruption.cause()).contains(StopCause.TERM);
    assertThat(err.toString()).contains("Ctrl-C again aborts");
    assertThat(aborts).isEmpty();
  }

  @Test
  void secondSignalAborts() {
    interruption.on(StopCause.TERM);
    interruption.on(StopCause.INT);

    assertThat(aborts).containsExactly(130);
    assertThat(interruption.cause()).contains(StopCause.TERM);
  }
}
