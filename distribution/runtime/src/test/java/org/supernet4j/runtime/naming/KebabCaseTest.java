package org.supernet4j.runtime.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KebabCaseTest {
  private enum Mode {
    FINE_TUNE
  }

  @ParameterizedTest
  @CsvSource({
    "learningRate, learning-rate",
    "WarmupCosine, warmup-cosine",
    "Sgd, sgd",
    "beta1, beta1",
    "beta1Decay, beta1-decay",
    "useHTTPPort, use-http-port"
  })
  void joinsWordsByHyphens(String camelCase, String expected) {
    assertThat(KebabCase.of(camelCase)).isEqualTo(expected);
  }

  @Test
  void joinsWordsOfConstantsByHyphens() {
    assertThat(KebabCase.of(Mode.FINE_TUNE)).isEqualTo("fine-tune");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "ucb1", "mnist-nine", "exp3-2"})
  void knowsNames(String name) {
    assertThat(KebabCase.isName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "1a", "a_b", "a--b", "-a", "a-", "a b"})
  void knowsWhatIsNoName(String text) {
    assertThat(KebabCase.isName(text)).isFalse();
  }
}
