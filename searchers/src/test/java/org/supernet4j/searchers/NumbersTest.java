package org.supernet4j.searchers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.searchers.bayesian.BayesianSettings;
import org.supernet4j.searchers.evolution.Nsga2Settings;
import org.supernet4j.searchers.evolution.RegularizedEvolutionSettings;
import org.supernet4j.searchers.evolution.RegularizedEvolutionSettings.Mutation;
import org.supernet4j.searchers.fidelity.SuccessiveHalvingSettings;
import org.supernet4j.searchers.local.LocalSearchSettings;

/** Settings of one searcher that contradict each other. */
class NumbersTest {
  static Stream<Arguments> contradictions() {
    return Stream.of(
        contradiction("initial = 11 is above evaluations", () -> new BayesianSettings(10, 11, 5)),
        contradiction(
            "population = 11 is above evaluations",
            () -> new Nsga2Settings(10, 11, 0.5, Optional.empty())),
        contradiction(
            "population = 11 is above evaluations",
            () -> new RegularizedEvolutionSettings(10, 11, 3, Mutation.ONE_CHOICE)),
        contradiction(
            "tournament = 6 is above population",
            () -> new RegularizedEvolutionSettings(10, 5, 6, Mutation.ONE_CHOICE)),
        contradiction("eta = 4 is above subnets = 3", () -> new SuccessiveHalvingSettings(3, 4, 1)),
        contradiction(
            "starts = 11 is above evaluations",
            () -> new LocalSearchSettings(10, 11, LocalSearchSettings.Move.FIRST)));
  }

  private static Arguments contradiction(String message, ThrowingCallable settings) {
    return Arguments.of(message, settings);
  }

  @ParameterizedTest
  @MethodSource("contradictions")
  void contradictionNamesBothSettings(String message, ThrowingCallable settings) {
    assertThatThrownBy(settings)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void equalNumbersAreAllowed() {
    assertThatCode(() -> new BayesianSettings(10, 10, 5)).doesNotThrowAnyException();
  }
}
