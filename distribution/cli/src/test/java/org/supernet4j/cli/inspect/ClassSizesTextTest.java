package org.supernet4j.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Split;
import org.supernet4j.runtime.run.ClassSizes;

class ClassSizesTextTest {
  private static final ClassSizes FEW =
      new ClassSizes(
          "dataset",
          "pets",
          List.of("cat", "dog\nx = 1", "frog"),
          Map.of(
              Split.TRAIN, List.of(1200, 1300, 1),
              Split.VALIDATION, List.of(5, 5, 5),
              Split.TEST, List.of(7, 0, 7)));

  @Test
  void fewClassesAreListed() {
    assertThat(ClassSizesText.comments(List.of(FEW)))
        .isEqualTo(
            """
            # dataset: images of pets
            #   train          2,501: 1,200 cat, 1,300 dog?x = 1, 1 frog
            #   validation        15: 5 of each of 3 classes
            #   test              14: 7 cat, 0 dog?x = 1, 7 frog; none of dog?x = 1 (1 of 3 classes)

            """);
  }

  @Test
  void manyClassesAreToldByTheirEnds() {
    ClassSizes many =
        new ClassSizes(
            "finetune.dataset",
            "imagenet",
            IntStream.range(0, 1000).mapToObj(label -> "n" + label).toList(),
            Map.of(Split.TRAIN, IntStream.range(0, 1000).mapToObj(label -> 732 + label).toList()));
    assertThat(ClassSizesText.comments(List.of(many)))
        .contains("#   train      1,231,500: from 732 n0 to 1,731 n999 in 1,000 classes\n");
  }

  @Test
  void unknownSizesAreNotTold() {
    ClassSizes untold = new ClassSizes("dataset", "stream", List.of("cat", "dog"), Map.of());
    assertThat(ClassSizesText.comments(List.of(untold))).isEmpty();
  }

  @Test
  void jsonTellsEveryClass() {
    assertThat(ClassSizesText.json(List.of(FEW)).at("/dataset/test/frog").asInt()).isEqualTo(7);
    assertThat(ClassSizesText.json(List.of(FEW)).at("/dataset/test/cat").asInt()).isEqualTo(7);
    assertThat(ClassSizesText.json(List.of(FEW)).at("/dataset/train")).hasSize(3);
  }
}
