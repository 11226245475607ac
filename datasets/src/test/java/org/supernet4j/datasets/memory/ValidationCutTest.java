package org.supernet4j.datasets.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.supernet4j.api.dataset.Batch;
import org.supernet4j.api.dataset.DatasetException;
import org.supernet4j.api.dataset.DatasetInfo;
import org.supernet4j.api.random.Randomness;

class ValidationCutTest {
  private static final int IMAGES = 100;

  @Property(tries = 200)
  void everyImageIsInExactlyOnePartInItsOrder(
      @ForAll long seed, @ForAll @IntRange(max = IMAGES - 1) int count) {
    ValidationCut cut = ValidationCut.of(images(), count, new Randomness(seed));
    List<Integer> train = labels(cut.train());
    List<Integer> validation = labels(cut.validation());
    assertThat(validation).hasSize(count).isSorted().doesNotContainAnyElementsOf(train);
    assertThat(train).hasSize(IMAGES - count).isSorted();
    List<Integer> all = new ArrayList<>(train);
    all.addAll(validation);
    assertThat(all).doesNotHaveDuplicates();
  }

  @Test
  void cutDependsOnTheSeedAlone() {
    assertThat(validation(1, 20)).isEqualTo(validation(1, 20)).isNotEqualTo(validation(2, 20));
  }

  @Test
  void smallerCutIsPartOfALargerOne() {
    assertThat(validation(1, 30)).containsAll(validation(1, 20));
  }

  @Test
  void cutSpreadsOverAllImages() {
    assertThat(validation(7, 20)).anyMatch(image -> image < 20).anyMatch(image -> image >= 80);
  }

  @Test
  void cutThatLeavesNothingToTrainWithIsRefused() {
    for (int count : new int[] {-1, IMAGES, 5000}) {
      assertThatThrownBy(() -> ValidationCut.of(images(), count, new Randomness(1)))
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("dataset.validation = " + count)
          .hasMessageContaining("allowed is 0 to 99");
    }
  }

  private static List<Integer> validation(long seed, int count) {
    return labels(ValidationCut.of(images(), count, new Randomness(seed)).validation());
  }

  /** Each image has its own label. */
  private static LabelledImages images() {
    return new LabelledImages(1, new byte[IMAGES], IntStream.range(0, IMAGES).toArray());
  }

  private static List<Integer> labels(ImageSelection images) {
    Batch batch = new Batch(DatasetInfo.numbered("numbers", 1, 1, 1, IMAGES), 1);
    return IntStream.range(0, images.size())
        .map(
            index -> {
              images.copy(index, batch, 0);
              return batch.labels()[0];
            })
        .boxed()
        .toList();
  }
}
