package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.report.Phase;
import org.supernet4j.api.report.RunEvent.PhaseStarted;
import org.supernet4j.api.report.RunEvent.RunFailed;
import org.supernet4j.api.report.RunListener;

class RunEventsTest {
  private static final PhaseStarted EVENT = new PhaseStarted(Phase.TRAIN, 0, 1);
  private static final RunListener FAILING =
      event -> {
        throw new IllegalStateException("listener");
      };

  private final List<String> told = new ArrayList<>();

  @Test
  void journalIsToldFirstThenTheOthersInOrder() {
    new RunEvents(
            event -> told.add("journal"),
            List.of(event -> told.add("first"), event -> told.add("second")))
        .emit(EVENT);
    assertThat(told).containsExactly("journal", "first", "second");
  }

  @Test
  void failingListenerDoesNotKeepOthersFromBeingTold() {
    new RunEvents(event -> {}, List.of(FAILING, event -> told.add("second"))).emit(EVENT);
    assertThat(told).containsExactly("second");
  }

  @Test
  void failingJournalEndsTheRun() {
    assertThatThrownBy(() -> new RunEvents(FAILING, List.of()).emit(EVENT)).hasMessage("listener");
  }

  @Test
  void failureIsToldEvenIfTheJournalIsTheReason() {
    Throwable fault = new IllegalStateException("disk full");
    new RunEvents(FAILING, List.of(event -> told.add(event.toString())))
        .emitFailure(new RunFailed(Phase.TRAIN, "disk full"), fault);
    assertThat(told).hasSize(1);
    assertThat(fault.getSuppressed()).hasSize(1);
  }
}
