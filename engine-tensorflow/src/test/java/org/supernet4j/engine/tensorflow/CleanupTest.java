package org.supernet4j.engine.tensorflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.supernet4j.engine.tensorflow.graph.Cleanup;
import org.supernet4j.engine.tensorflow.graph.HeldBytes;
import org.supernet4j.engine.tensorflow.graph.Sessions;
import org.tensorflow.proto.ConfigProto;

/** What fails half-way frees what it opened, and its own fault is the one that is told. */
class CleanupTest {
  private static final int TRIES = 50;

  private static IllegalStateException failing(String message) {
    return new IllegalStateException(message);
  }

  @Test
  void allStepsAreTakenAndTheirFaultsAdded() {
    IllegalStateException first = failing("first");
    int[] taken = {0};
    Cleanup.after(
        first,
        () -> {
          throw failing("second");
        },
        () -> {
          throw first;
        },
        () -> taken[0]++);

    assertThat(taken[0]).isEqualTo(1);
    assertThat(first.getSuppressed()).extracting(Throwable::getMessage).containsExactly("second");
  }

  @Test
  void aFaultOfALookIsToldThoughItsStatisticsCannotBePutBack() {
    IllegalStateException first = failing("the look failed");
    TensorFlowSupernet supernet =
        TensorFlowSupernet.fresh(
            SmallSpace.NETWORK, Fixtures.spec(SmallSpace.NETWORK, Fixtures.SGD), Fixtures.OPTIONS);

    assertThatThrownBy(
            () ->
                supernet
                    .calibration()
                    .keeping(
                        () -> {
                          supernet.close();
                          throw first;
                        }))
        .isSameAs(first)
        .satisfies(fault -> assertThat(fault.getSuppressed()).hasSize(1));
  }

  /** A session cannot be opened without options: the graph is open by then. */
  @Test
  void aNetworkWithoutASessionKeepsNoGraph() {
    Sessions broken = new Sessions(null, 1, Optional.empty(), new HeldBytes());
    assertKeepsNothing(
        broken.held(),
        () ->
            TensorFlowSupernet.fresh(
                SmallSpace.NETWORK, Fixtures.spec(SmallSpace.NETWORK, Fixtures.SGD), broken));
  }

  /** Values are missing when graph and session are open. */
  @Test
  void aNetworkWithoutWeightsKeepsNoGraph() {
    Sessions sessions =
        new Sessions(ConfigProto.getDefaultInstance(), 1, Optional.empty(), new HeldBytes());
    assertKeepsNothing(
        sessions.held(),
        () ->
            TensorFlowSupernet.with(
                Map.of(),
                SmallSpace.NETWORK,
                Fixtures.spec(SmallSpace.NETWORK, Fixtures.SGD),
                sessions));
  }

  private static void assertKeepsNothing(HeldBytes held, Runnable failing) {
    assertThatThrownBy(failing::run).isInstanceOf(RuntimeException.class);
    long before = Pointer.totalCount();
    for (int i = 0; i < TRIES; i++) {
      assertThatThrownBy(failing::run).isInstanceOf(RuntimeException.class);
    }
    assertThat(Pointer.totalCount() - before).isLessThan(TRIES);
    assertThat(held.now()).isZero();
  }
}
