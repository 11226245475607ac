package org.supernet4j.api.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GatesTest {
  private final Choice operation = Choice.ofOperations("operation", "skip", "pool", "conv");
  private final Choice other = Choice.ofOperations("other", "no", "yes");
  private final Gates none = Gates.none();

  @Test
  void optionsWithAGateRun() {
    Gates two = none.with(operation, Map.of(2, 1.0, 0, 0.0));
    assertThat(two.runs(operation, 0)).isTrue();
    assertThat(two.runs(operation, 1)).isFalse();
    assertThat(two.of(operation, 0)).isZero();
    assertThat(two.of(operation, 1)).isZero();
    assertThat(two.of(operation, 2)).isEqualTo(1);
    assertThat(two.runs(other, 0)).isFalse();
    assertThat(two.isGated(other)).isFalse();
    Gates all = none.with(operation, 0.2, 0.3, 0.5);
    assertThat(all.weights().get(operation)).isEqualTo(Map.of(0, 0.2, 1, 0.3, 2, 0.5));
  }

  @Test
  void gatesDoNotFollowTheMapTheyWereMadeOf() {
    Map<Integer, Double> weights = new HashMap<>(Map.of(0, 1.0));
    Gates gates = none.with(operation, weights);
    weights.put(1, 2.0);
    assertThat(gates).isEqualTo(none.with(operation, Map.of(0, 1.0)));
    assertThatThrownBy(() -> gates.weights().get(operation).put(1, 2.0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> gates.weights().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(none.choices()).isEmpty();
  }

  @Test
  void whatIsNotAGateIsRefused() {
    assertRefused(Map.of(), "'operation' has no gate", "3 options");
    assertRefused(Map.of(3, 1.0), "options 0 to 2", "option 3");
    assertRefused(Map.of(-1, 1.0), "options 0 to 2", "option -1");
    assertRefused(Map.of(1, Double.NaN), "'pool'", "must be finite", "NaN");
    assertRefused(Map.of(1, Double.NEGATIVE_INFINITY), "'pool'", "must be finite");
    assertThatThrownBy(() -> none.with(operation, 0.5, 0.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 options, found 2 gates");
  }

  private void assertRefused(Map<Integer, Double> weights, String... fault) {
    assertThatThrownBy(() -> none.with(operation, weights))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(fault);
  }

  @Test
  void gatesOfOneOptionAreThatOption() {
    Architecture first = Choices.of(operation, other).first();
    Gates gates = none.with(operation, Map.of(2, 1.0)).with(other, 0.5, 0.5);
    assertThat(gates.mixed()).isEqualTo(none.with(other, 0.5, 0.5));
    assertThat(gates.withSingleOptions(first).id()).isEqualTo("operation=conv,other=no");
    Gates half = none.with(operation, Map.of(2, 0.5));
    assertThat(half.mixed()).isEqualTo(half);
    assertThat(half.withSingleOptions(first)).isEqualTo(first);
    Gates zero = none.with(operation, Map.of(2, 1.0, 1, 0.0));
    assertThat(zero.mixed()).isEqualTo(zero);
  }
}
