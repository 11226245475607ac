package org.supernet4j.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Split;

/** Splits without images of a class. */
class ClassPreflightTest {
  private static final List<Integer> FULL = List.of(3, 2, 1);

  private static ClassSizes sizes(List<Integer> train, List<Integer> validation) {
    return new ClassSizes(
        "dataset",
        "pets",
        List.of("cat", "dog", "frog"),
        Map.of(Split.TRAIN, train, Split.VALIDATION, validation, Split.TEST, FULL));
  }

  @Test
  void imagesOfAllClassesPass() {
    assertThatCode(() -> ClassPreflight.check(sizes(FULL, FULL))).doesNotThrowAnyException();
    assertThat(ClassPreflight.untested(sizes(FULL, FULL))).isEmpty();
  }

  @Test
  void untoldSizesPass() {
    ClassSizes untold = new ClassSizes("dataset", "stream", List.of("cat", "dog"), Map.of());
    assertThatCode(() -> ClassPreflight.check(untold)).doesNotThrowAnyException();
    assertThat(ClassPreflight.untested(untold)).isEmpty();
  }

  @Test
  void missingClassIsNamedWithItsSplit() {
    assertThatThrownBy(() -> ClassPreflight.check(sizes(List.of(3, 0, 1), FULL)))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith(
            "dataset: data set pets has no train images of dog (1 of 3 classes); add images");
    assertThatThrownBy(() -> ClassPreflight.check(sizes(FULL, List.of(3, 2, 0))))
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith(
            "dataset: data set pets has no validation images of frog (1 of 3 classes); raise"
                + " dataset.validation");
  }

  @Test
  void singleClassIsTold() {
    assertThatThrownBy(() -> ClassPreflight.check(sizes(FULL, List.of(0, 4, 0))))
        .hasMessageContaining(
            "no validation images of cat, frog (2 of 3 classes: all of its images are of one"
                + " class)");
  }

  @Test
  void validationOfOtherImagesThatOnlyTrainDoesNotCount() {
    assertThatCode(() -> ClassPreflight.checkTraining(sizes(FULL, List.of(0, 4, 0))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> ClassPreflight.checkTraining(sizes(List.of(0, 1, 1), FULL)))
        .hasMessageContaining("no train images of cat");
  }

  @Test
  void testImagesOfSomeClassesAreWarnedOf() {
    ClassSizes sizes =
        new ClassSizes(
            "finetune.dataset",
            "many",
            IntStream.range(0, 100).mapToObj(Integer::toString).toList(),
            Map.of(
                Split.TEST,
                IntStream.range(0, 100).mapToObj(label -> label % 10 == 0 ? 0 : 7).toList()));
    assertThatCode(() -> ClassPreflight.check(sizes)).doesNotThrowAnyException();
    assertThat(ClassPreflight.untested(sizes))
        .hasValue(
            "finetune.dataset: data set many has no test images of 0, 10, 20, 30, 40, ... (10 of"
                + " 100 classes): accuracies on test images say nothing of these");
  }
}
