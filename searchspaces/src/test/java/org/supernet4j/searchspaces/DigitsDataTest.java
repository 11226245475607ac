package org.supernet4j.searchspaces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.supernet4j.api.config.NoSettings;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.space.SearchSpaceFactory;
import org.supernet4j.testkit.Contexts;

/** What the spaces of this package say about data that does not suit them. */
class DigitsDataTest {
  static Stream<SearchSpaceFactory<NoSettings>> factories() {
    return Stream.of(
        new MnistNineFactory(),
        new KerasHeadsFactory(),
        new KerasRegularFactory(),
        new DigitsSmallFactory());
  }

  @ParameterizedTest
  @MethodSource("factories")
  void otherImagesAreRefused(SearchSpaceFactory<NoSettings> factory) {
    DatasetInfo cifar = DatasetInfo.numbered("cifar-10", 32, 32, 3, 10);

    assertThatThrownBy(() -> factory.create(new NoSettings(), Contexts.space(cifar)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "search space '%s' does not suit data set 'cifar-10': it takes grey images of"
                + " 28 x 28 x 1 (height x width x channels), found 32 x 32 x 3; use a data set such"
                + " as mnist, or another search space",
            factory.name());
  }

  @ParameterizedTest
  @MethodSource("factories")
  void everyFaultIsNamed(SearchSpaceFactory<NoSettings> factory) {
    DatasetInfo blank = DatasetInfo.numbered("blank", 28, 27, 1, 1);

    assertThatThrownBy(() -> factory.create(new NoSettings(), Contexts.space(blank)))
        .hasMessageContaining("found 28 x 27 x 1")
        .hasMessageContaining("at least 2 classes apart, found [0]");
  }

  @ParameterizedTest
  @MethodSource("factories")
  void typicalDataSuits(SearchSpaceFactory<NoSettings> factory) {
    assertThat(factory.create(new NoSettings(), Contexts.space(factory.typicalData())).name())
        .isEqualTo(factory.name());
  }
}
