package org.supernet4j.api.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InternerTest {
  private static final int VALUES = 1000;

  private final Interner<List<Integer>> interner = new Interner<>();

  private static List<Integer> value(int index) {
    return new ArrayList<>(List.of(index));
  }

  @Test
  void equalValuesAreOneObject() {
    List<Integer> first = interner.intern(value(1));
    assertThat(interner.intern(value(1))).isSameAs(first);
    assertThat(interner.intern(value(2))).isNotSameAs(first).isEqualTo(List.of(2));
    assertThat(interner.size()).isEqualTo(2);
  }

  @Test
  void whatNobodyHoldsIsForgotten() {
    List<Integer> held = interner.intern(value(-1));
    for (int i = 0; i < VALUES; i++) {
      interner.intern(value(i));
    }
    for (int i = 0; i < VALUES && interner.size() > 2; i++) {
      System.gc();
      interner.intern(value(-2));
    }
    assertThat(interner.size()).isLessThanOrEqualTo(2);
    assertThat(interner.intern(value(-1))).isSameAs(held);
  }
}
